import type { RecordPart } from "@/lib/domain/inspection/criteria";
import type { SectionShare } from "@/lib/domain/inspection/section-shares";
import type { Ranking } from "./bands";
import type { Change } from "./over-campaigns";

/** A unit as far as the sentences above the overview look at it. */
export type LookedAt = {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly SectionShare[];
  /** Lines whose "no" caps the grade. */
  readonly gates: readonly string[];
  readonly direction: Change["direction"] | null;
};

/** One thing worth a sentence, with the units it is about in the order shown. */
export type StandingOut =
  | { readonly kind: "below_half" | "up" | "down" | "gate"; readonly units: readonly string[] }
  | {
      readonly kind: "weak_section";
      readonly part: RecordPart;
      readonly units: readonly string[];
      readonly of: number;
    }
  | { readonly kind: "open"; readonly units: readonly string[] };

/** Below this per cent a section is weak: the lowest edge of the grades. */
const WEAK = 50;

/**
 * What stands out among units of one group, most pressing first, and nothing that the figures do
 * not bear: lower and higher are said of tests that can be told apart, sections are weak only when
 * complete.
 *
 * Source: visual language §1.4 and 1.5 (the exception speaks; headings state the finding).
 */
export function standingOut(units: readonly LookedAt[], ranking: Ranking): StandingOut[] {
  const named = (holds: (unit: LookedAt) => boolean) => units.filter(holds).map(({ name }) => name);
  const found: StandingOut[] = [
    { kind: "gate", units: named(({ gates }) => gates.length > 0) },
    { kind: "below_half", units: belowHalf(units, ranking) },
    ...weakSections(units),
    { kind: "down", units: named(({ direction }) => direction === "down") },
    { kind: "up", units: named(({ direction }) => direction === "up") },
    { kind: "open", units: named(({ sections }) => sections.some(({ open }) => open > 0)) },
  ];
  return found.filter((one) => one.units.length > 0);
}

/** Whose test lies clearly below those of at least half the others. */
function belowHalf(units: readonly LookedAt[], { order, notApart }: Ranking): string[] {
  const others = order.length - 1;
  const low = order.flatMap(({ id }, at) => {
    const level = new Set(notApart.get(id) ?? []);
    const above = order.slice(0, at).filter((other) => !level.has(other.id)).length;
    return others > 0 && 2 * above >= others ? [id] : [];
  });
  return units.filter(({ id }) => low.includes(id)).map(({ name }) => name);
}

/** The section in which most units are weak; of equal ones the first of the criteria set. */
function weakSections(units: readonly LookedAt[]): StandingOut[] {
  const parts = units[0]?.sections.map(({ part }) => part) ?? [];
  const [worst] = parts
    .map((part) => {
      const complete = units.flatMap(({ name, sections }) => {
        const share = sections.find((section) => section.part === part)?.share ?? null;
        return share === null ? [] : [{ name, share }];
      });
      const weak = complete.filter(({ share }) => share < WEAK).map(({ name }) => name);
      return { kind: "weak_section" as const, part, units: weak, of: complete.length };
    })
    .sort((a, b) => b.units.length - a.units.length);
  return worst ? [worst] : [];
}
