"use client";

import { useTranslations } from "next-intl";
import type { FileState } from "./use-file";

/** What has become of a file that was asked for. */
export function FileStatus({ name, state }: { readonly name: string; readonly state: FileState }) {
  const t = useTranslations("common.file");
  return (
    <span role="status" className="block max-w-form text-14 whitespace-normal text-ink-2">
      {state.kind === "refused" && state.sentence}
      {state.kind === "writing" && state.seconds > 0 && t("writing", { name, ...state })}
      {isEnd(state.kind) && t(state.kind, { name })}
    </span>
  );
}

const ends = ["done", "unreachable", "signed_out"] as const;

function isEnd(kind: FileState["kind"]): kind is (typeof ends)[number] {
  return ends.some((end) => end === kind);
}
