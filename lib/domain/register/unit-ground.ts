import type { UnitId } from "@/lib/domain/ids";
import { rejected, ok, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { unitFinder } from "./find-unit";
import type { FileRow, Remark, UnitRow } from "./kinds";
import type { KnownName, KnownUnit } from "./known";
import type { UnitRef } from "./unit-step";

type Words = { readonly code: string | null; readonly name: string | null };

/** What planning one row of units draws on. */
export type UnitGround = {
  readonly on: string;
  readonly basis: string;
  readonly means: "change" | "correction";
  readonly rows: readonly FileRow<UnitRow>[];
  readonly units: readonly KnownUnit[];
  readonly types: readonly KnownName[];
  readonly groups: readonly KnownName[];
  readonly mayFoundRoots: boolean;
  readonly officersIn: ReadonlyMap<string, number>;
  /** The unit of the register that a row means. */
  readonly matched: ReadonlyMap<number, KnownUnit>;
  /** Rows that could mean several. */
  readonly ambiguous: ReadonlySet<number>;
  readonly byId: ReadonlyMap<UnitId, KnownUnit>;
  /** The unit that words of the file mean on a day: of the file first, then of the register. */
  readonly refOf: (words: Words, on: string) => Result<UnitRef, Remark>;
};

type Sources = Pick<UnitGround, "rows" | "units" | "on">;

/** Finds what a row calls its superior or successor. */
export function refFinder(
  { rows, units, on }: Sources,
  matched: ReadonlyMap<number, KnownUnit>,
): UnitGround["refOf"] {
  const find = unitFinder(units);
  const lasting = rows.filter(({ problem, read }) => problem === null && read.until === null);
  const byCode = indexRows(lasting, ({ code }) => fold(code ?? ""));
  const byName = indexRows(lasting, ({ name }) => fold(name ?? ""));
  const own = (code: string, name: string) =>
    byCode.get(fold(code)) ?? byName.get(fold(name)) ?? [];
  return ({ code, name }, day) => {
    const words = code ?? name ?? "";
    const [only, ...others] = own(words, name ?? words);
    if (others.length > 0) return rejected({ code: "unit_ambiguous", values: { text: words } });
    if (only) {
      const unit = matched.get(only.row);
      return unit ? ok({ id: unit.id }) : enteredBy(only, { words, day, on });
    }
    const found = find({ code, name: name ?? code }, day);
    return found.ok ? ok({ id: found.value.id }) : found;
  };
}

type Asked = { readonly words: string; readonly day: string; readonly on: string };

/** A unit that a row of the file enters, if it does so by then. */
function enteredBy(
  { row, read }: FileRow<UnitRow>,
  { words, day, on }: Asked,
): Result<UnitRef, Remark> {
  if ((read.from ?? on) <= day) return ok({ row });
  return rejected({ code: "unit_not_in_force", values: { text: words, day } });
}

function indexRows(
  rows: readonly FileRow<UnitRow>[],
  keyOf: (read: UnitRow) => string,
): ReadonlyMap<string, readonly FileRow<UnitRow>[]> {
  const index = new Map<string, FileRow<UnitRow>[]>();
  for (const row of rows) {
    const key = keyOf(row.read);
    if (key === "") continue;
    const same = index.get(key);
    if (same) same.push(row);
    else index.set(key, [row]);
  }
  return index;
}
