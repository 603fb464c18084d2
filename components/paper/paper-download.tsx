"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useState } from "react";

type File = { readonly label: string; readonly href: string };

type PaperDownloadProps = {
  /** What the paper is called. */
  readonly name: string;
  readonly files: readonly File[];
};

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly since: number }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly reason: string };

/** A paper in each of its formats. While it is being written the page says so and for how long. */
export function PaperDownload({ name, files }: PaperDownloadProps) {
  const t = useTranslations("paper");
  const [state, setState] = useState<State>({ kind: "idle" });
  const seconds = useSeconds(state);

  async function fetchFile(event: MouseEvent, href: string) {
    event.preventDefault();
    if (state.kind === "writing") return;
    setState({ kind: "writing", since: Date.now() });
    try {
      const answer = await fetch(href);
      if (answer.status === 409) {
        setState({ kind: "failed", reason: await answer.text() });
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      save(await answer.blob(), nameIn(answer.headers.get("Content-Disposition")));
      setState({ kind: "done" });
    } catch {
      setState({ kind: "failed", reason: t("inspection.failed", { name }) });
    }
  }

  return (
    <>
      <span className="flex flex-wrap gap-4">
        {files.map(({ label, href }) => (
          <a
            key={href}
            href={href}
            download
            aria-label={t("download", { name, format: label })}
            className="inline-flex min-h-9 items-center"
            onClick={(event) => void fetchFile(event, href)}
          >
            {label}
          </a>
        ))}
      </span>
      <span role="status" className="block text-14 text-ink-2">
        {state.kind === "writing" && seconds > 0 && t("inspection.writing", { name, seconds })}
        {state.kind === "done" && t("inspection.done", { name })}
        {state.kind === "failed" && state.reason}
      </span>
    </>
  );
}

function useSeconds(state: State): number {
  const [seconds, setSeconds] = useState(0);
  const since = state.kind === "writing" ? state.since : null;
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
function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1];
  return encoded === undefined ? "" : decodeURIComponent(encoded);
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
