import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import { needsNote } from "@/lib/domain/inspection/check-value";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { LineScore } from "@/lib/domain/inspection/score-line";
import type { Locale } from "@/messages/namespaces";
import { LineField } from "./line-field";
import type { SaveFieldAction } from "./save-field-action";
import { readValue, writtenValue } from "./written";

export type HeldField = {
  readonly field: string;
  readonly source: "self" | "verified";
  readonly value: FieldValue;
  readonly note: string;
  readonly revision: number;
};

type RecordLinesProps = {
  readonly recordId: string;
  readonly section: CriteriaSection;
  readonly held: readonly HeldField[];
  readonly scores: ReadonlyMap<string, LineScore>;
  /** Which side the reader may write, or null. */
  readonly writes: "self" | "verified" | null;
  readonly save: SaveFieldAction;
};

/** A part of a record: what the unit reported beside what the team verified, and the points. */
export function RecordLines(props: RecordLinesProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const scored = props.section.lines.some(({ max }) => max > 0);
  return (
    <Table caption={t("lines.caption", { part: props.section.name[locale] })}>
      <thead>
        <tr>
          <Th>{t("lines.code")}</Th>
          <Th>{t("lines.content")}</Th>
          {scored && <Th numeric>{t("lines.max")}</Th>}
          <Th numeric>{t("lines.self")}</Th>
          <Th numeric>{t("lines.verified")}</Th>
          {scored && <Th numeric>{t("lines.points")}</Th>}
        </tr>
      </thead>
      <tbody>
        {props.section.lines.map((line) => (
          <RecordLine key={line.code} {...props} line={line} scored={scored} />
        ))}
      </tbody>
    </Table>
  );
}

type RecordLineProps = RecordLinesProps & {
  readonly line: CriteriaLine;
  readonly scored: boolean;
};

function RecordLine(props: RecordLineProps) {
  const { line, held, scored, scores } = props;
  const self = held.find(({ field, source }) => field === line.code && source === "self");
  const verified = held.find(({ field, source }) => field === line.code && source === "verified");
  const apart = needsNote(self?.value, verified?.value);
  return (
    <Tr {...(apart && { kind: "look" as const })}>
      <Th scope="row">{line.code}</Th>
      <Td>
        <LineWords line={line} />
      </Td>
      {scored && <Td numeric>{line.max > 0 ? <Points hundredths={line.max} /> : null}</Td>}
      <Td numeric>
        <SideOf {...props} source="self" found={self} apart={false} />
      </Td>
      <Td numeric>
        <SideOf {...props} source="verified" found={verified} apart={apart} />
      </Td>
      {scored && (
        <Td numeric>
          <LinePoints line={line} score={scores.get(line.code) ?? null} />
        </Td>
      )}
    </Tr>
  );
}

function LineWords({ line }: Pick<RecordLineProps, "line">) {
  const locale = useLocale() as Locale;
  return (
    <>
      <span className="block">{line.name[locale]}</span>
      {line.unitOfMeasure && <small className="block">{line.unitOfMeasure[locale]}</small>}
      {line.help && <small className="block">{line.help[locale]}</small>}
    </>
  );
}

type SideProps = RecordLineProps & {
  readonly source: "self" | "verified";
  readonly found: HeldField | undefined;
  readonly apart: boolean;
};

function SideOf({ recordId, line, writes, source, found, apart, save }: SideProps) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  if (writes !== source) {
    const words = { yes: t("yes"), no: t("no"), notOccurred: t("notOccurred") };
    return (
      <span className={source === "verified" ? "text-pen" : undefined}>
        {readValue(line, found?.value, { locale, words })}
        {found?.note && <small className="block">{found.note}</small>}
      </span>
    );
  }
  const { formula } = line;
  const choices =
    formula.kind === "choice"
      ? formula.choices.map(({ code, name }) => ({ value: code, label: name[locale] }))
      : [];
  return (
    <LineField
      recordId={recordId}
      line={line}
      source={source}
      held={{
        ...writtenValue(found?.value),
        note: found?.note ?? "",
        revision: found?.revision ?? 0,
      }}
      choices={choices}
      name={line.name[locale]}
      wantsNote={apart}
      save={save}
    />
  );
}

function LinePoints({ line, score }: { readonly line: CriteriaLine; readonly score: LineScore }) {
  const t = useTranslations("record");
  if (line.max === 0) return null;
  if (score === "not_applicable") return <span className="text-ink-2">{t("notOccurred")}</span>;
  if (score === null) return <span className="text-ink-2">{t("open")}</span>;
  return (
    <b>
      <Points hundredths={score} />
    </b>
  );
}

/** Hundredths of a point with a decimal comma, as papers print them. */
export function Points({ hundredths }: { readonly hundredths: number }) {
  const format = useFormatter();
  const digits = {
    minimumFractionDigits: hundredths % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  };
  return <>{format.number(hundredths / 100, digits)}</>;
}
