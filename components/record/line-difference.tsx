import { TriangleAlert } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { needsNote } from "@/lib/domain/inspection/check-value";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Locale } from "@/messages/namespaces";

type LineDifferenceProps = {
  readonly line: CriteriaLine;
  readonly self: FieldValue | undefined;
  readonly verified: FieldValue | undefined;
};

/** How far what the team found is from what the unit reported. */
export function LineDifference({ line, self, verified }: LineDifferenceProps) {
  const t = useTranslations("record.difference");
  if (!self || !verified || self.kind === "text" || self.kind !== verified.kind) return null;
  if (isSame(self, verified)) return <span className="text-ink-2">{t("none")}</span>;
  const words = <DifferenceWords line={line} by={distance(self, verified)} />;
  return needsNote(self, verified) ? (
    <StatusMark tone="wait" icon={TriangleAlert} size={16}>
      {words}
    </StatusMark>
  ) : (
    words
  );
}

type DifferenceWordsProps = { readonly line: CriteriaLine; readonly by: number };

/** "−3 máy"; where nothing is counted, only that it is different. */
function DifferenceWords({ line, by }: DifferenceWordsProps) {
  const t = useTranslations("record.difference");
  const format = useFormatter();
  const locale = useLocale() as Locale;
  if (by === 0) return <>{t("other")}</>;
  const count = format.number(Math.abs(by), { maximumFractionDigits: 2 });
  return <>{`${by < 0 ? "−" : "+"}${count} ${line.unitOfMeasure?.[locale] ?? ""}`.trim()}</>;
}

function isSame(self: FieldValue, verified: FieldValue): boolean {
  if (self.kind === "date") return verified.kind === "date" && self.date === verified.date;
  if (self.kind === "ratio" && verified.kind === "ratio") {
    return self.numerator === verified.numerator && self.denominator === verified.denominator;
  }
  return !needsNote(self, verified) && distance(self, verified) === 0;
}

function distance(self: FieldValue, verified: FieldValue): number {
  if (self.kind === "number" && verified.kind === "number") return verified.number - self.number;
  if (self.kind === "ratio" && verified.kind === "ratio") {
    return verified.numerator - self.numerator;
  }
  return 0;
}
