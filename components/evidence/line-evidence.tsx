"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { AddFiles } from "./add-files";
import { EvidenceList, type ShownFile } from "./evidence-list";

export type LineEvidenceProps = {
  readonly recordId: string;
  /** Null: of the record as a whole. */
  readonly field: string | null;
  /** "B5: Máy đủ cấu hình", or what the whole record is called. */
  readonly title: string;
  readonly files: readonly ShownFile[];
  /** Which side the reader adds to, or null. */
  readonly writes: "self" | "verified" | null;
  readonly acts: { readonly caption: FormAction; readonly remove: FormAction };
};

/** The files of a line: how many there are, and behind it all of them with the way to add more. */
export function LineEvidence(props: LineEvidenceProps) {
  const { recordId, field, files, writes, title } = props;
  const t = useTranslations("evidence");
  const dialog = useRef<HTMLDialogElement>(null);
  if (files.length === 0 && writes === null) return null;
  return (
    <>
      <span className="no-print">
        <Button
          size="low"
          variant="plain"
          icon={Paperclip}
          aria-label={t("open", { title, count: files.length })}
          onClick={() => dialog.current?.showModal()}
        >
          {files.length === 0 ? t("add") : t("count", { count: files.length })}
        </Button>
      </span>
      {files.length > 0 && (
        <span className="print-only">{t("count", { count: files.length })}</span>
      )}
      <Dialog dialog={dialog} title={title}>
        <EvidenceList {...props} />
        {writes && (
          <AddFiles
            address={`/evidence/${recordId}`}
            said={{ source: writes, ...(field && { field }) }}
          />
        )}
        <div className="mt-5">
          <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
        </div>
      </Dialog>
    </>
  );
}
