"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Hint } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/text-field";
import { WaitingNote } from "@/components/ui/waiting-note";
import { sentArchiveLimit } from "@/lib/domain/bank/archive";
import { type FormState, idle, refused, refusedAt } from "@/lib/forms/form";
import { RestoreDone } from "./restore-done";
import { RestoreFound } from "./restore-found";
import { sendArchive, type Sending, type Told } from "./send-archive";

type Props = {
  readonly banks: readonly { readonly code: string; readonly name: string }[];
};

type Stage =
  | { readonly at: "file" }
  | { readonly at: "found"; readonly sending: Sending; readonly told: Told }
  | { readonly at: "done"; readonly told: Told };

/**
 * Sends an archive to be looked at, shows what it would bring, and sends the same file again to have
 * it read back. Nobody but the page keeps it in between.
 */
export function RestoreForm({ banks }: Props) {
  const t = useTranslations("archive");
  const [stage, setStage] = useState<Stage>({ at: "file" });
  const texts = t.raw("refused") as Record<string, string>;

  async function look(_: FormState, form: FormData): Promise<FormState> {
    const [file, bank] = [form.get("file"), form.get("bank")];
    if (!(file instanceof File) || file.name === "") return refusedAt(form, "file", "no_file");
    const sending = { file, bank: typeof bank === "string" ? bank : "" };
    const sent = await sendArchive(sending);
    if (!sent.ok) return refusedAt(form, "file", sent.refusal.code, { part: sent.refusal.part });
    const { told } = sent;
    setStage({ at: "found", sending: { ...sending, confirmed: told.digest }, told });
    return idle;
  }

  if (stage.at === "done") {
    return <RestoreDone told={stage.told} onAgain={() => setStage({ at: "file" })} />;
  }
  return (
    <>
      {/* What was found is true of one file and one bank only. */}
      <div onChange={() => setStage({ at: "file" })}>
        <Block>
          <ActionForm action={look} texts={texts} label={t("restore.label")}>
            <FileField
              name="file"
              label={t("restore.file")}
              help={t("restore.fileHelp")}
              accept=".zip"
              limitBytes={sentArchiveLimit}
            />
            <SelectField
              name="bank"
              label={t("restore.into")}
              help={t("restore.intoHelp")}
              empty={t("restore.ownCode")}
              options={banks.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            />
            <WaitingNote
              label={t("waiting.label")}
              text={(seconds) => t("waiting.looking", { seconds })}
            />
            <SubmitButton variant={stage.at === "found" ? "outline" : "go"}>
              {t("restore.look")}
            </SubmitButton>
          </ActionForm>
        </Block>
      </div>
      {stage.at === "found" && (
        <RestoreFound told={stage.told}>
          <Confirm {...stage} onDone={(told) => setStage({ at: "done", told })} />
        </RestoreFound>
      )}
    </>
  );
}

type ConfirmProps = {
  readonly sending: Sending;
  readonly told: Told;
  readonly onDone: (told: Told) => void;
};

/** Has the file that was looked at read back, after asking; where nothing of it is new, says so. */
function Confirm({ sending, told, onDone }: ConfirmProps) {
  const t = useTranslations("archive");

  async function restore(_: FormState, form: FormData): Promise<FormState> {
    const sent = await sendArchive(sending);
    if (!sent.ok) return refused(form, sent.refusal.code, { part: sent.refusal.part });
    onDone(sent.told);
    return { status: "done" };
  }

  if (told.items + told.stimuli === 0) return <Hint tone="plain">{t("found.nothing")}</Hint>;
  const values = { items: told.items, bank: told.bank.name };
  return (
    <ConfirmButton
      variant="go"
      tone="pen"
      title={t("confirm.title", values)}
      text={<p>{t("confirm.text")}</p>}
      confirm={t("confirm.confirm")}
      cancel={t("confirm.cancel")}
      action={restore}
      texts={t.raw("refused") as Record<string, string>}
      body={
        <WaitingNote
          label={t("waiting.label")}
          text={(seconds) => t("waiting.restoring", { seconds })}
        />
      }
    >
      {t("confirm.button", values)}
    </ConfirmButton>
  );
}
