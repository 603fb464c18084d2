import { markdownHtml } from "@/lib/interop/items/html/markdown";
import { numericKey, rangeKey } from "@/lib/interop/items/numeric-key";
import type { ExpectedItem } from "./expected";

type GiftNumber = {
  type?: string;
  number?: number;
  range?: number;
  numberLow?: number;
  numberHigh?: number;
  weight?: number | null;
};

export type GiftRecord = {
  kind: string;
  format?: string;
  stem: string;
  correct?: string[] | boolean;
  weighted?: [string, number][];
  numeric?: GiftNumber | GiftNumber[];
  pairs?: [string, string][];
};

/** A question as the record of a GIFT file has it, with the marks that its stem has in the file. */
export function giftItem(record: GiftRecord): ExpectedItem {
  const { kind, format, stem } = record;
  return { kind, stem: format === "markdown" ? markdownHtml(stem).html : stem, key: keyOf(record) };
}

function keyOf({ kind, correct, weighted = [], numeric, pairs }: GiftRecord): string[] | null {
  if (pairs)
    return pairs.filter(([left]) => left !== "").map(([left, right]) => `${left} → ${right}`);
  if (numeric) return [numeric].flat().filter(isFull).map(numberOf);
  if (typeof correct === "boolean") return [String(correct)];
  if (kind === "multiple_choice")
    return weighted.filter(([, weight]) => weight > 0).map(([text]) => text);
  const partial = new Map(weighted);
  return correct?.filter((text) => (partial.get(text) ?? 100) >= 100) ?? [];
}

function isFull({ type, weight }: GiftNumber): boolean {
  return type !== undefined && (weight ?? 100) >= 100;
}

function numberOf({ number = 0, range = 0, numberLow, numberHigh }: GiftNumber): string {
  const key =
    numberLow === undefined || numberHigh === undefined
      ? numericKey(String(number), String(range))
      : rangeKey(String(numberLow), String(numberHigh));
  return key ?? "";
}
