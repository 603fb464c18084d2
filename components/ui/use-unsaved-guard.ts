"use client";

import { useEffect } from "react";
import { linkOpenedHere } from "./link-opened-here";

/**
 * Asks before the page is left with something unsaved on it: closing or reloading in the browser's
 * own words, following a link or going back in ours.
 */
export function useUnsavedGuard(unsaved: boolean, question: string) {
  useEffect(() => {
    if (!unsaved) return;
    const here = { state: window.history.state as unknown, address: window.location.href };
    const mayGoBack = () => {
      if (isSamePage(window.location, here.address) || window.confirm(question)) return true;
      // By now the browser is there: this page is put on top again, and stays as it is.
      window.history.pushState(here.state, "", here.address);
      return false;
    };
    const onClick = (event: MouseEvent) => {
      const link = linkOpenedHere(event);
      // Of several guards the last one speaks for all.
      if (!link || staysOn(link, here.address) || window.leaveGuards?.at(-1) !== mayGoBack) return;
      if (window.confirm(question)) return window.removeEventListener("beforeunload", onLeave);
      event.preventDefault();
      event.stopPropagation();
    };
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.leaveGuards = [...(window.leaveGuards ?? []), mayGoBack];
    window.addEventListener("beforeunload", onLeave);
    // Before the router sees the click.
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.leaveGuards = window.leaveGuards?.filter((guard) => guard !== mayGoBack) ?? [];
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [unsaved, question]);
}

/** Whether a link leaves the forms of the page at `address` where they are. */
function staysOn(link: HTMLAnchorElement, address: string): boolean {
  if (!isSamePage(link, address)) return false;
  return link.closest("[data-forms]") === null || link.hasAttribute("aria-current");
}

/** Whether a place is on the page at `address`, whatever it asks of it. */
function isSamePage({ pathname }: { readonly pathname: string }, address: string): boolean {
  return pathname === new URL(address).pathname;
}
