"use client";

import { useEffect } from "react";

/**
 * Asks before the page is left with something unsaved on it: closing or reloading in the browser's
 * own words, following a link or going back in ours.
 */
export function useUnsavedGuard(unsaved: boolean, question: string) {
  useEffect(() => {
    if (!unsaved) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (leavesPage(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const here = { state: window.history.state as unknown, address: window.location.href };
    window.mayGoBack = () => {
      if (isSamePage(window.location, here.address) || window.confirm(question)) return true;
      // By now the browser is there: this page is put on top again, and stays as it is.
      window.history.pushState(here.state, "", here.address);
      return false;
    };
    window.addEventListener("beforeunload", onLeave);
    // Before the router sees the click.
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("click", onClick, { capture: true });
      window.mayGoBack = undefined;
    };
  }, [unsaved, question]);
}

function leavesPage(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return false;
  return !isSamePage(link, window.location.href);
}

const isSamePage = ({ pathname }: { readonly pathname: string }, address: string) =>
  pathname === new URL(address).pathname;
