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

/** A stored value to read: words instead of codes, "60 / 62" for a ratio, on one line. */
export function readValue(
  line: CriteriaLine,
  value: FieldValue | undefined,
  { locale, words }: { readonly locale: "vi" | "en"; readonly words: Words },
): string {
  if (value === undefined) return "";
  const count = (number: number) => countText(number, locale);
  switch (value.kind) {
    case "yes_no":
      return value.yes ? words.yes : words.no;
    case "ratio":
      return value.denominator === 0
        ? words.notOccurred
        : `${count(value.numerator)}\u00A0/\u00A0${count(value.denominator)}`;
    case "number":
      return count(value.number);
    case "choice":
      return choiceName(line, value.choice, locale);
    default:
      return writtenValue(value).text;
  }
}

/** As the language counts thousands; no digit that was typed is lost. */
const countText = (number: number, locale: "vi" | "en") =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(number);

function choiceName({ formula }: CriteriaLine, code: string, locale: "vi" | "en"): string {
  const choices = formula.kind === "choice" ? formula.choices : [];
  return choices.find((choice) => choice.code === code)?.name[locale] ?? code;
}
