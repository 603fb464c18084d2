import { Ban } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { Td, Th, Tr } from "@/components/ui/table";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { ExemptReason } from "@/lib/domain/inspection/exempt";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { isReported } from "@/lib/domain/inspection/self-report";
import type { Locale } from "@/messages/namespaces";
import { LineDifference } from "./line-difference";
import { LineWords } from "./line-words";
import { Points } from "./points";
import { readValue } from "./written";

type Side = { readonly value: FieldValue | undefined; readonly note: string };

type ReadLineProps = {
  readonly line: CriteriaLine;
  readonly self: Side;
  readonly verified: Side;
  /** What an addendum says should stand there; what was signed stays. */
  readonly correction: { readonly number: string; readonly value: FieldValue } | undefined;
  readonly columns: { readonly verified: boolean; readonly points: boolean };
  readonly evidence: ReactNode;
  readonly points: ReactNode;
};

/** A line that the reader does not write. */
export function ReadLine(props: ReadLineProps) {
  const { line, self, verified, correction, columns, evidence, points } = props;
  const t = useTranslations("record");
  return (
    <Tr id={line.code}>
      <Th scope="row">{line.code}</Th>
      <Td>
        <LineWords line={line} />
      </Td>
      {columns.points && (
        <Td numeric label={t("lines.max")}>
          {line.max > 0 ? <Points hundredths={line.max} /> : null}
        </Td>
      )}
      <Td numeric={line.field !== "text"} label={t("lines.self")}>
        {isReported(line) ? (
          <SideWords line={line} side={self} />
        ) : (
          !columns.verified && <span className="text-ink-2">{t(othersOf(line))}</span>
        )}
      </Td>
      {columns.verified && (
        <>
          <Td numeric={line.field !== "text"} label={t("lines.verified")}>
            {verified.value && (
              <span className="text-pen">
                <SideWords line={line} side={verified} />
              </span>
            )}
            {correction && <Corrected line={line} correction={correction} />}
          </Td>
          <Td numeric label={t("lines.difference")}>
            <LineDifference line={line} self={self.value} verified={verified.value} />
          </Td>
        </>
      )}
      <Td label={t("lines.evidence")}>{evidence}</Td>
      {columns.points && (
        <Td numeric label={t("lines.points")}>
          {points}
        </Td>
      )}
    </Tr>
  );
}

/** Who fills in a line that is not the unit's to report. */
const othersOf = ({ formula }: CriteriaLine) =>
  isFromTest(formula) ? "parts.system" : "lines.byTeam";

function useValueText(line: CriteriaLine) {
  const t = useTranslations("record");
  const locale = useLocale() as Locale;
  const words = { yes: t("yes"), no: t("no"), notOccurred: t("notOccurred") };
  return (value: FieldValue | undefined) => readValue(line, value, { locale, words });
}

type CorrectedProps = {
  readonly line: CriteriaLine;
  readonly correction: NonNullable<ReadLineProps["correction"]>;
};

function Corrected({ line, correction: { number, value } }: CorrectedProps) {
  const t = useTranslations("record.lines");
  const textOf = useValueText(line);
  return (
    <span className="block text-14 font-semibold whitespace-normal text-amber">
      {t("corrected", { number, value: textOf(value) })}
    </span>
  );
}

function SideWords({ line, side }: { readonly line: CriteriaLine; readonly side: Side }) {
  const textOf = useValueText(line);
  return (
    <>
      {textOf(side.value)}
      {side.note && <small className="block whitespace-normal">{side.note}</small>}
    </>
  );
}

type ExemptLineRowProps = {
  readonly line: CriteriaLine;
  readonly reason: ExemptReason;
  /** Takes the mark back, where the team set it. */
  readonly act: ReactNode;
};

/** A line that does not apply to the unit, with the reason in place of figures. */
export function ExemptLineRow({ line, reason, act }: ExemptLineRowProps) {
  const t = useTranslations("record.exempt");
  const locale = useLocale() as Locale;
  return (
    <Tr id={line.code}>
      <Th scope="row">{line.code}</Th>
      <Td>
        <LineWords line={line} />
      </Td>
      <Td colSpan={6}>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <StatusMark tone="off" icon={Ban}>
            {t(reason.by)} {reason.by === "team" ? reason.text : reason.words[locale]}
          </StatusMark>
          {act}
        </span>
      </Td>
    </Tr>
  );
}
