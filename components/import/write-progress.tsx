"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useFormState } from "@/components/ui/action-form";
import { Hint, Note } from "@/components/ui/note";
import { type Progress, useProgress } from "@/components/ui/use-progress";

type Props = { readonly importId: string };

const addressOf = (importId: string) => `/bank/imports/${importId}/progress`;

/** While the form around it writes an import into the bank: how many questions are in. */
export function WriteProgress({ importId }: Props) {
  const pending = useFormState()?.pending === true;
  const progress = useProgress(addressOf(importId), pending);
  if (!pending) return null;
  return (
    <Hint tone="plain" role="status">
      <ProgressBar progress={progress} />
    </Hint>
  );
}

/** On a page that was loaded while an import is being written: the same, and what came of it once it is over. */
export function WritingNow({ importId, begun }: Props & { readonly begun: Progress }) {
  const t = useTranslations("import.write");
  const router = useRouter();
  const progress = useProgress(addressOf(importId), true);
  const told = useRef(false);
  const isOver = progress !== null && progress.total === 0;
  useEffect(() => {
    if (!isOver || told.current) return;
    told.current = true;
    router.refresh();
  }, [isOver, router]);
  return (
    <Note tone="plain" title={t("underWay")}>
      <p role="status">
        <ProgressBar progress={progress ?? begun} />
      </p>
      <p>{t("mayLeave")}</p>
    </Note>
  );
}

function ProgressBar({ progress }: { readonly progress: Progress | null }) {
  const t = useTranslations("import.write");
  const begun = progress !== null && progress.total > 0;
  return (
    <>
      <progress
        {...(begun && { max: progress.total, value: progress.done })}
        aria-label={t("progressLabel")}
      />{" "}
      {begun ? t("progress", progress) : t("progressStart")}
    </>
  );
}
