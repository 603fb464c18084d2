import { writtenFormats } from "@/lib/domain/bank/written-format";
import { itemFormats, readTypes } from "@/lib/interop/items/reading";
import { heldTypes } from "@/lib/interop/items/write/holding";
import { type Judged, verdicts } from "./judge-file";
import { returns, type RoundTrip } from "./round-trip";

/** A recorded question with the format its file was read as; a file refused as a whole has none. */
export type JudgedIn = Judged & { readonly readAs: string };

/**
 * Every type in every format, in and out, as lines of Markdown. In: how many were right, drafts, named
 * as not supported, and otherwise than recorded or missing. Out: how many were written and read again
 * the same, named and left out, and different; "no" where the format has no form for the type.
 */
export function matrixLines(rows: readonly JudgedIn[], trips: readonly RoundTrip[]): string[] {
  const known: readonly string[] = itemFormats;
  const strange = rows.map(({ readAs }) => readAs).filter((format) => !known.includes(format));
  const formats = [...known, ...new Set(strange)];
  return [
    lineOf(["type", "", ...formats]),
    lineOf(["---", "---", ...formats.map(() => "---:")]),
    ...readTypes.flatMap((type) => [
      lineOf([type, "in", ...formats.map((format) => cellIn(rows, type, format))]),
      lineOf(["", "out", ...formats.map((format) => cellOut(trips, type, format))]),
    ]),
    lineOf(["other kinds", "in", ...formats.map((format) => cellIn(rows, "other", format))]),
  ];
}

function cellIn(rows: readonly JudgedIn[], type: Judged["type"], format: string): string {
  const own = rows.filter((row) => row.type === type && row.readAs === format);
  const [right, draft, unsupported, ...otherwise] = verdicts.map(
    (verdict) => own.filter((row) => row.verdict === verdict).length,
  );
  return counted([right, draft, unsupported, otherwise.reduce((all, one) => all + one, 0)]);
}

function cellOut(
  trips: readonly RoundTrip[],
  type: (typeof readTypes)[number],
  format: string,
): string {
  const written = writtenFormats.find((each) => each === format);
  if (written === undefined) return "";
  if (!heldTypes[written].has(type)) return "no";
  const own = trips.filter((trip) => trip.type === type && trip.format === written);
  const counts = returns.map((outcome) => own.filter((trip) => trip.outcome === outcome).length);
  return counted(counts) || "yes";
}

/** Without the noughts at the end; nothing for only noughts. */
function counted(counts: readonly (number | undefined)[]): string {
  const last = counts.findLastIndex((count) => count !== 0);
  return counts.slice(0, last + 1).join(" / ");
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
