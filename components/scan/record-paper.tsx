"use client";

import { FilePlus2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";
import type { ScannedKind } from "@/lib/domain/inspection/scan";

export type RecordPaperProps = {
  readonly campaignId: string;
  readonly visitId: string | null;
  readonly kinds: readonly ScannedKind[];
  readonly action: FormAction;
};

/** Writes down a signed paper that no step has quoted, so that its scan has a place. */
export function RecordPaper({ campaignId, visitId, kinds, action }: RecordPaperProps) {
  const t = useTranslations("scan");
  const documents = useTranslations("visit.documents");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button size="low" icon={FilePlus2} onClick={() => dialog.current?.showModal()}>
        {t("record.button")}
      </Button>
      <Dialog dialog={dialog} title={t("record.button")}>
        <p className="mb-3">{t("record.text")}</p>
        <ActionForm
          action={action}
          texts={t.raw("record.reasons") as Record<string, string>}
          onDone={close}
        >
          <input type="hidden" name="campaignId" value={campaignId} />
          {visitId && <input type="hidden" name="visitId" value={visitId} />}
          <SelectField
            name="kind"
            label={t("record.kind")}
            empty={t("record.choose")}
            options={kinds.map((kind) => ({ value: kind, label: documents(kind) }))}
          />
          <div className="grid gap-x-5 md:grid-cols-2">
            <TextField name="number" label={t("record.number")} maxLength={200} />
            <TextField name="issuedOn" label={t("record.issuedOn")} />
          </div>
          <TextField name="signer" label={t("signer")} help={t("signerHelp")} maxLength={200} />
          <div className="mt-4 flex flex-wrap gap-3">
            <SubmitButton>{t("record.submit")}</SubmitButton>
            <Button onClick={close}>{t("close")}</Button>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
