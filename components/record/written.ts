import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { TypedValue } from "@/lib/domain/inspection/parse-value";
import { dayOf } from "@/components/ui/day";

/** A stored value as it stands in its field: decimal comma, dd/mm/yyyy. */
export function writtenValue(value: FieldValue | undefined): TypedValue {
  if (value === undefined) return { text: "" };
  switch (value.kind) {
    case "number":
      return { text: String(value.number).replace(".", ",") };
    case "ratio":
      return { text: String(value.numerator), whole: String(value.denominator) };
    case "yes_no":
      return { text: value.yes ? "yes" : "no" };
    case "choice":
      return { text: value.choice };
    case "text":
      return { text: value.text };
    case "date":
      return { text: dayOf(value.date) };
  }
}

type Words = { readonly yes: string; readonly no: string; readonly notOccurred: string };

/** A stored value to read: words instead of codes, "60 / 62" for a ratio. */
export function readValue(
  line: CriteriaLine,
  value: FieldValue | undefined,
  { locale, words }: { readonly locale: "vi" | "en"; readonly words: Words },
): string {
  if (value === undefined) return "";
  if (value.kind === "yes_no") return value.yes ? words.yes : words.no;
  if (value.kind === "ratio") {
    if (value.denominator === 0) return words.notOccurred;
    return `${value.numerator} / ${value.denominator}`;
  }
  if (value.kind === "choice" && line.formula.kind === "choice") {
    const choice = line.formula.choices.find(({ code }) => code === value.choice);
    return choice?.name[locale] ?? value.choice;
  }
  return writtenValue(value).text;
}
