import { parseDay } from "@/lib/domain/calendar/typed";
import type { CriteriaLine } from "./criteria";
import type { FieldValue } from "./field";
import { ok, rejected, type Result } from "@/lib/domain/result";

/** What was typed into a field: one text, or the two counts of a ratio. */
export type TypedValue = { readonly text: string; readonly whole?: string };

export type TypedValueRejection =
  | "not_a_number"
  | "not_a_whole_number"
  | "part_exceeds_whole"
  | "half_a_ratio"
  | "too_many_points"
  | "too_few_points"
  | "not_a_day";

/**
 * The value that was meant by what was typed; null when the field was emptied.
 *
 * Numbers as Vietnamese write them: a decimal comma, dots between thousands. Days as dd/mm/yyyy
 * or yyyy-mm-dd.
 */
export function parseTypedValue(
  line: CriteriaLine,
  { text, whole = "" }: TypedValue,
): Result<FieldValue | null, TypedValueRejection> {
  const typed = text.trim();
  if (line.field === "ratio") return parseRatio(typed, whole.trim());
  if (typed === "") return ok(null);
  switch (line.field) {
    case "text":
      return ok({ kind: "text", text: text.normalize("NFC") });
    case "choice":
      return ok({ kind: "choice", choice: typed });
    case "yes_no":
      return ok({ kind: "yes_no", yes: typed === "yes" });
    case "date":
      return parseDate(typed);
    case "number":
      return parseAmount(line, typed);
  }
}

function parseRatio(part: string, whole: string): Result<FieldValue | null, TypedValueRejection> {
  if (part === "" && whole === "") return ok(null);
  if (part === "" || whole === "") return rejected("half_a_ratio");
  const numerator = parseNumber(part);
  const denominator = parseNumber(whole);
  if (numerator === null || denominator === null) return rejected("not_a_number");
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) {
    return rejected("not_a_whole_number");
  }
  if (numerator > denominator) return rejected("part_exceeds_whole");
  return ok({ kind: "ratio", numerator, denominator });
}

function parseAmount(
  { formula, max }: CriteriaLine,
  typed: string,
): Result<FieldValue, TypedValueRejection> {
  const number = parseNumber(typed);
  if (number === null) return rejected("not_a_number");
  if (formula.kind === "manual" && number * 100 > max) return rejected("too_many_points");
  if (formula.kind === "manual" && number * 100 < (formula.from ?? 0)) {
    return rejected("too_few_points");
  }
  return ok({ kind: "number", number });
}

/** "1.234,5", "1234,5" and "12.5" are numbers; "1.234" is one thousand two hundred and thirty-four. */
export function parseNumber(typed: string): number | null {
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replaceAll(".", "") : typed;
  const text = plain.replace(",", ".");
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

function parseDate(typed: string): Result<FieldValue, TypedValueRejection> {
  const date = parseDay(typed);
  return date === null ? rejected("not_a_day") : ok({ kind: "date", date });
}
