"use client";

import { useEffect } from "react";
import { isSamePage, useBackGuard } from "./use-back-guard";

/**
 * Asks before the page is left with something unsaved on it: closing or reloading in the browser's
 * own words, following a link or going back in ours.
 */
export function useUnsavedGuard(unsaved: boolean, question: string) {
  useBackGuard(unsaved, question);
  useEffect(() => {
    if (!unsaved) return;
    const onClick = (event: MouseEvent) => {
      if (leavesPage(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    // Before the router sees the click.
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, [unsaved, question]);
}

function leavesPage(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return false;
  return !isSamePage(link, window.location.href);
}
