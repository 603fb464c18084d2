"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Dock } from "@/components/ui/dock";
import { Hint, Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { FileField } from "@/components/ui/file-field";
import type { FormState } from "@/lib/forms/form";
import {
  classOf,
  OutcomeCell,
  type OutcomeClass,
  outcomeLooks,
  type RollOutcome,
} from "./roll-outcome";

/** What a file says, row by row; nothing of it is written yet. */
export type RollShown = {
  readonly fileName: string;
  readonly headingRow: number;
  readonly lines: readonly {
    readonly row: number;
    readonly text: string;
    readonly outcome: RollOutcome;
  }[];
  /** Rows more than are shown. */
  readonly hidden: number;
  readonly counts: Readonly<Record<OutcomeClass, number>>;
  readonly officerIds: readonly string[];
  readonly tooMany: boolean;
};

export type RollState = FormState & { readonly preview?: RollShown };

type Props = {
  readonly sittingId: string;
  readonly limitBytes: number;
  readonly read: (state: FormState, form: FormData) => Promise<RollState>;
  readonly write: FormAction;
};

/** A list from Excel: choose the file, look at what was understood, then write it. */
export function RollImport({ sittingId, limitBytes, read, write }: Props) {
  const t = useTranslations("candidate.import");
  const [shown, setShown] = useState<RollShown | null>(null);

  const readFile: FormAction = async (state, form) => {
    const next = await read(state, form);
    setShown(next.preview ?? null);
    return next;
  };

  return (
    <>
      <Block>
        <ActionForm
          action={readFile}
          texts={t.raw("reasons") as Record<string, string>}
          label={t("choose")}
        >
          <input type="hidden" name="sittingId" value={sittingId} />
          <FileField
            name="file"
            label={t("file")}
            help={t("fileHelp")}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            limitBytes={limitBytes}
          />
          <SubmitButton variant={shown ? "outline" : "go"}>{t("read")}</SubmitButton>
        </ActionForm>
      </Block>
      {shown && <Preview sittingId={sittingId} shown={shown} write={write} />}
    </>
  );
}

type PreviewProps = Pick<Props, "sittingId" | "write"> & { readonly shown: RollShown };

function Preview({ sittingId, shown, write }: PreviewProps) {
  const t = useTranslations("candidate.import");
  const [onlyLook, setOnlyLook] = useState(false);
  const lines = onlyLook
    ? shown.lines.filter(({ outcome }) => classOf(outcome) === "look")
    : shown.lines;
  return (
    <>
      <Note tone="plain" role="status" title={t("readTitle", { file: shown.fileName })}>
        {t("nothingWritten", { row: shown.headingRow })}
      </Note>
      <Block space="small" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-2">
        <Counts counts={shown.counts} />
        <label className="ml-auto flex min-h-target items-center gap-2">
          <input
            type="checkbox"
            className="size-6 accent-pen"
            checked={onlyLook}
            onChange={() => setOnlyLook(!onlyLook)}
          />
          {t("onlyLook")}
        </label>
      </Block>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <Th numeric>{t("row")}</Th>
            <Th>{t("inFile")}</Th>
            <Th>{t("understood")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, text, outcome }) => (
            <Tr key={row} {...(classOf(outcome) === "look" && { kind: "bad" as const })}>
              <Td numeric>{row}</Td>
              <Td>{text}</Td>
              <Td>
                <OutcomeCell outcome={outcome} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {shown.hidden > 0 && (
        <Block space="small">
          <Hint tone="wait">{t("hidden", { count: shown.hidden })}</Hint>
        </Block>
      )}
      <Commit sittingId={sittingId} shown={shown} write={write} />
    </>
  );
}

function Counts({ counts }: Pick<RollShown, "counts">) {
  const t = useTranslations("candidate.import");
  const kinds = (["found", "listed", "look", "skipped"] as const).filter(
    (kind) => counts[kind] > 0,
  );
  return kinds.map((kind) => (
    <StatusMark key={kind} {...outcomeLooks[kind]}>
      {t(`counts.${kind}`, { count: counts[kind] })}
    </StatusMark>
  ));
}

function Commit({ sittingId, shown, write }: PreviewProps) {
  const t = useTranslations("candidate.import");
  const officers = useTranslations("candidate.officers");
  const { officerIds, tooMany, counts } = shown;
  if (tooMany) return <Note tone="bad">{officers("reasons.too_many")}</Note>;
  if (officerIds.length === 0) return <Note tone="wait">{t("nobody")}</Note>;
  return (
    <ActionForm action={write} texts={officers.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="sittingId" value={sittingId} />
      <input type="hidden" name="officerIds" value={officerIds.join(",")} />
      <Dock>
        <span className="mr-auto">
          {counts.look > 0 ? t("someLeft", { count: counts.look }) : t("allFound")}
        </span>
        <SubmitButton>{t("write", { count: officerIds.length })}</SubmitButton>
      </Dock>
    </ActionForm>
  );
}
