"use client";

import { useEffect } from "react";

/**
 * Asks before a page with something unsaved is gone by the browser's own ways: going back in our
 * words, closing or reloading in the browser's.
 */
export function useBackGuard(unsaved: boolean, question: string) {
  useEffect(() => {
    if (!unsaved) return;
    const here = { state: window.history.state as unknown, address: window.location.href };
    const mayGoBack = () => {
      if (isSamePage(window.location, here.address) || window.confirm(question)) return true;
      // By now the browser is there: this page is put on top again, and stays as it is.
      window.history.pushState(here.state, "", here.address);
      return false;
    };
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.leaveGuards = [...(window.leaveGuards ?? []), mayGoBack];
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.leaveGuards = window.leaveGuards?.filter((guard) => guard !== mayGoBack) ?? [];
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [unsaved, question]);
}

/** Whether a place is on the page at `address`, whatever it asks of it. */
export function isSamePage({ pathname }: { readonly pathname: string }, address: string): boolean {
  return pathname === new URL(address).pathname;
}
