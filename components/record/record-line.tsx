"use client";

import { TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/control";
import { SavingMark } from "@/components/ui/saving-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { Td, Th, Tr } from "@/components/ui/table";
import { needsNote } from "@/lib/domain/inspection/check-value";
import { isOutsidePeriod, type Period } from "@/lib/domain/inspection/check-lines";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Locale } from "@/messages/namespaces";
import { Conflict } from "./conflict";
import type { DraftPlace } from "./draft-store";
import { FieldInput } from "./field-input";
import { LineDifference } from "./line-difference";
import { LineWords } from "./line-words";
import { Points } from "./points";
import type { SaveFieldAction } from "./save-field-action";
import { type HeldText, useSavedField } from "./use-saved-field";

export type RecordLineProps = {
  readonly place: DraftPlace;
  readonly line: CriteriaLine;
  readonly held: HeldText;
  /** What the other side wrote: shown, not written. */
  readonly other: { readonly value: FieldValue | undefined; readonly note: string };
  readonly columns: { readonly verified: boolean; readonly points: boolean };
  readonly period: Period;
  /** What contradicts another line. */
  readonly problem: string | null;
  readonly otherText: string;
  readonly evidence: ReactNode;
  readonly points: ReactNode;
  readonly save: SaveFieldAction;
};

/** What of a line asks for a word, and whether it stands out. */
function useLine({ place, line, held, other, period, problem, save }: RecordLineProps) {
  const field = useSavedField({ place, line, held, save });
  const [noting, setNoting] = useState(held.note !== "");
  const apart = place.source === "verified" && needsNote(other.value, field.value);
  const outside = isOutsidePeriod(line, field.value, period);
  const conflict = field.saving.state === "conflict" ? field.saving.other : null;
  const asks = apart || outside;
  const looks = asks || conflict !== null || problem !== null;
  const noted = asks || noting || field.entry.note !== "";
  const ask = apart ? askApart(line) : outside ? "outside" : "free";
  return { field, conflict, looks, noted, ask, addNote: () => setNoting(true) };
}

/** A figure is so far apart; an answer is another one. */
function askApart({ field }: CriteriaLine): NoteInputProps["ask"] {
  return field === "number" || field === "ratio" ? "apart" : "other";
}

type Line = ReturnType<typeof useLine>;

/** A line that the reader writes: the field saves itself, and what needs a word opens under it. */
export function RecordLine(props: RecordLineProps) {
  const state = useLine(props);
  const opens = state.looks || state.noted;
  const kind = state.looks ? "look opens" : "opens";
  return (
    <>
      <Tr id={props.line.code} {...(opens && { kind })}>
        <LineCells {...props} state={state} />
      </Tr>
      {opens && (
        <Tr kind={state.looks ? "look under" : "under"}>
          <Td aria-hidden="true" />
          <Td colSpan={7}>
            <UnderLine {...props} state={state} />
          </Td>
        </Tr>
      )}
    </>
  );
}

type PartProps = RecordLineProps & { readonly state: Line };

function LineCells(props: PartProps) {
  const { place, line, other, columns, otherText, state } = props;
  const t = useTranslations("record");
  const verifies = place.source === "verified";
  const own = <OwnField {...props} />;
  const sides = verifies ? [other.value, state.field.value] : [state.field.value, other.value];
  return (
    <>
      <Th scope="row">{line.code}</Th>
      <Td>
        <LineWords line={line} />
      </Td>
      {columns.points && (
        <Td numeric label={t("lines.max")}>
          {line.max > 0 ? <Points hundredths={line.max} /> : null}
        </Td>
      )}
      <Td numeric label={t("lines.self")}>
        {verifies ? otherText : own}
        {verifies && other.note && <small className="block">{other.note}</small>}
      </Td>
      {columns.verified && (
        <>
          <Td numeric label={t("lines.verified")}>
            {verifies ? own : otherText}
          </Td>
          <Td numeric label={t("lines.difference")}>
            <LineDifference line={line} self={sides[0]} verified={sides[1]} />
          </Td>
        </>
      )}
      <Td label={t("lines.evidence")}>{props.evidence}</Td>
      {columns.points && (
        <Td numeric label={t("lines.points")}>
          {props.points}
        </Td>
      )}
    </>
  );
}

function OwnField({ place, line, state }: PartProps) {
  const t = useTranslations("record");
  const id = useId();
  const { field, noted, addNote } = state;
  return (
    <span className="grid justify-items-end gap-1 max-md:justify-items-start">
      <FieldInput
        {...{ line, name: place.source, describedBy: id, drawn: field.drawn }}
        typed={field.entry}
        change={field.change}
        commit={field.commit}
      />
      <span id={id} role="status" className="text-14 empty:hidden">
        <SavingMark
          saving={field.saving}
          held={t("held")}
          refusal={
            field.saving.state === "refused"
              ? t(`refused.${field.saving.reason}`, pointsOf(line))
              : ""
          }
        />
      </span>
      {!noted && (
        <span className="-mx-3">
          <Button size="low" variant="plain" onClick={addNote}>
            {t("note.add")}
          </Button>
        </span>
      )}
    </span>
  );
}

/** What a line judged by the team may be given. */
const pointsOf = ({ formula, max }: CriteriaLine) => ({
  least: formula.kind === "manual" ? (formula.from ?? 0) / 100 : 0,
  most: max / 100,
});

function UnderLine({ line, problem, state }: PartProps) {
  const { field, conflict, noted, ask } = state;
  return (
    <>
      {conflict && (
        <Conflict line={line} mine={field.value} other={conflict} settle={field.settle} />
      )}
      {problem && (
        <p className="mb-1">
          <StatusMark tone="wait" icon={TriangleAlert} size={16}>
            {problem}
          </StatusMark>
        </p>
      )}
      {noted && (
        <NoteInput
          {...{ line, ask }}
          value={field.entry.note}
          change={(text) => field.change({ note: text })}
          commit={field.commit}
        />
      )}
    </>
  );
}

type NoteInputProps = {
  readonly line: CriteriaLine;
  /** What the note is to explain. */
  readonly ask: "apart" | "other" | "outside" | "free";
  readonly value: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
};

function NoteInput({ line, ask, value, change, commit }: NoteInputProps) {
  const t = useTranslations("record.note");
  const locale = useLocale() as Locale;
  return (
    <label className="block max-w-text text-left">
      <span className={ask === "free" ? "text-14 text-ink-2" : "font-semibold text-amber"}>
        {t(`ask.${ask}`)}
      </span>
      <Input
        look="low"
        value={value}
        aria-label={t("label", { name: line.name[locale] })}
        maxLength={2000}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={commit}
      />
    </label>
  );
}
