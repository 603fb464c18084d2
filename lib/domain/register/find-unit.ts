import { rejected, ok, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { KnownUnit } from "./known";
import { inForce } from "./known";
import type { Remark } from "./kinds";

export type UnitFinder = (
  words: { readonly code: string | null; readonly name: string | null },
  on: string,
) => Result<KnownUnit, Remark<FindProblem>>;

export type FindProblem = "unit_missing" | "unit_unknown" | "unit_ambiguous" | "unit_not_in_force";

/**
 * Finds units that may be changed by what a file calls them: by code where it gives one, else by
 * name or short name, among those in force on the day.
 */
export function unitFinder(units: readonly KnownUnit[]): UnitFinder {
  const byCode = indexBy(units, ({ code }) => (code === null ? [] : [fold(code)]));
  const byName = indexBy(units, ({ name, shortName }) => [fold(name), fold(shortName)]);
  return ({ code, name }, on) => {
    const text = [code, name].filter((each) => each !== null).join(" – ");
    if (text === "") return rejected({ code: "unit_missing" });
    const named = byName.get(fold(name ?? "")) ?? [];
    const coded = code === null ? undefined : byCode.get(fold(code));
    const found = coded ?? named;
    const reached = found.filter(({ reached: own }) => own);
    const current = reached.filter((unit) => inForce(unit, on));
    const [only, ...others] = current;
    const values = { text };
    if (!only && reached.length > 0) {
      return rejected({ code: "unit_not_in_force", values: { ...values, day: on } });
    }
    if (!only) return rejected({ code: "unit_unknown", values });
    return others.length > 0 ? rejected({ code: "unit_ambiguous", values }) : ok(only);
  };
}

function indexBy(
  units: readonly KnownUnit[],
  keysOf: (unit: KnownUnit) => readonly string[],
): ReadonlyMap<string, readonly KnownUnit[]> {
  const index = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const key of new Set(keysOf(unit))) {
      const same = index.get(key);
      if (same) same.push(unit);
      else index.set(key, [unit]);
    }
  }
  return index;
}
