"use client";

import { useEffect, useState } from "react";

/** How far something long has come; a total of nought: it has not begun, or is over. */
export type Progress = { readonly done: number; readonly total: number };

const everyMs = 1000;

/** How far the server is with something, asked of it each second while it runs; null before its first answer. */
export function useProgress(address: string, running: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!running) return;
    const ask = () => {
      void fetch(address)
        .then(async (answer) => (answer.ok ? ((await answer.json()) as Progress) : null))
        .then(setProgress)
        // The next second asks again.
        .catch(() => {});
    };
    const timer = setInterval(ask, everyMs);
    return () => {
      clearInterval(timer);
      setProgress(null);
    };
  }, [address, running]);
  return progress;
}
