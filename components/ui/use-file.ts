"use client";

import { type MouseEvent, useEffect, useState } from "react";

/** How far a file is that was asked for; what the server refused it with, in its words. */
export type FileState =
  | { readonly kind: "idle" | "done" | "unreachable" | "signed_out" }
  | { readonly kind: "writing"; readonly seconds: number }
  | { readonly kind: "refused"; readonly sentence: string };

/**
 * Fetches a file where the page is, instead of going to it: what is typed on the page stays, the
 * server writes the file once, and why there is none can be said. Without a script the link is a link.
 */
export function useFile() {
  const [state, setState] = useState<Exclude<FileState, { kind: "writing" }>>({ kind: "idle" });
  const [since, setSince] = useState<number | null>(null);
  const seconds = useSeconds(since);

  async function take(event: MouseEvent, href: string) {
    event.preventDefault();
    if (since !== null) return;
    setSince(Date.now());
    setState(await fetchFile(href).catch(() => ({ kind: "unreachable" }) as const));
    setSince(null);
  }
  return { take, state: since === null ? state : ({ kind: "writing", seconds } as const) };
}

async function fetchFile(href: string) {
  const answer = await fetch(href);
  if (answer.status === 409) return { kind: "refused", sentence: await answer.text() } as const;
  if (!answer.ok) return { kind: "unreachable" } as const;
  const name = nameIn(answer.headers.get("Content-Disposition"));
  // Whoever is signed out is led to a page, which is no file.
  if (name === null) return { kind: "signed_out" } as const;
  save(await answer.blob(), name);
  return { kind: "done" } as const;
}

function useSeconds(since: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const count = () => setSeconds(Math.floor((Date.now() - since) / 1000));
    const timer = setInterval(count, 500);
    return () => {
      clearInterval(timer);
      setSeconds(0);
    };
  }, [since]);
  return seconds;
}

/** The name a file was sent under. */
function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)/.exec(disposition ?? "")?.[1] ?? null;
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
