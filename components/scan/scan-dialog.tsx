"use client";

import { Replace, ScanLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { AddFiles } from "@/components/evidence/add-files";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly documentId: string;
  /** The paper in words: "Quyết định số 12/QĐ-UBND". */
  readonly paper: string;
  readonly signer: string;
  /** The scan whose place the new one takes, or null for one more. */
  readonly replaces: string | null;
};

/** Lays a scan to a paper: who signed it, then the file. */
export function ScanDialog({ documentId, paper, signer: known, replaces }: Props) {
  const t = useTranslations("scan");
  const dialog = useRef<HTMLDialogElement>(null);
  const [signer, setSigner] = useState(known);
  const act = replaces ? "replace" : "add";
  const close = () => dialog.current?.close();
  return (
    <>
      <Button
        size="low"
        variant="outline"
        icon={replaces ? Replace : ScanLine}
        aria-label={t(`${act}.of`, { paper })}
        onClick={() => dialog.current?.showModal()}
      >
        {t(`${act}.button`)}
      </Button>
      <Dialog dialog={dialog} title={t(`${act}.title`, { paper })}>
        {replaces && <p className="mb-3">{t("replace.text")}</p>}
        <TextField
          name="signer"
          label={t("signer")}
          help={t("signerHelp")}
          maxLength={200}
          defaultValue={known}
          onChange={(event) => setSigner(event.currentTarget.value)}
        />
        <AddFiles
          address={`/scans/${documentId}`}
          said={{ signer, ...(replaces && { replaces }) }}
          scans={{ limits: t("limits") }}
          rejected={t.raw("rejected") as Record<string, string>}
          onKept={close}
        />
        <div className="mt-5">
          <Button onClick={close}>{t("close")}</Button>
        </div>
      </Dialog>
    </>
  );
}
