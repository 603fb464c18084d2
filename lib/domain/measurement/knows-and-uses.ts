import type { RecordPart } from "@/lib/domain/inspection/criteria";
import type { Grading } from "@/lib/domain/inspection/grading";
import type { SectionShare } from "@/lib/domain/inspection/section-shares";
import type { Interval } from "./proportion";

/** On which side of a line something lies, as far as can be told. */
export type Side = "above" | "below" | "undetermined";

/** Above only when all of the interval is; an interval that crosses the line tells nothing. */
export function sideOf(interval: Interval | null, line: number): Side {
  if (interval === null) return "undetermined";
  if (interval[0] >= line) return "above";
  return interval[1] < line ? "below" : "undetermined";
}

/** A unit's test beside its record; each in per cent with the ends between which it lies. */
export type Practice = {
  readonly knows: Interval | null;
  /** Of the shared systems: what the open lines of the record leave. */
  readonly uses: Interval | null;
  readonly secures: Interval | null;
};

/** The practice of a unit from its test and the sections of its record. */
export function practiceFrom(
  test: { readonly interval: Interval | null } | null,
  sections: readonly SectionShare[],
): Practice {
  const rangeOf = (part: RecordPart) =>
    sections.find((section) => section.part === part)?.range ?? null;
  return {
    knows: test?.interval ?? null,
    uses: rangeOf("systems"),
    secures: rangeOf("security"),
  };
}

export const useVerdicts = ["knows_and_uses", "knows_only", "uses_only", "neither"] as const;
export type UseVerdict = (typeof useVerdicts)[number] | "undetermined";

export const safetyVerdicts = ["uses_safely", "uses_unsafely", "safe_only", "neither"] as const;
export type SafetyVerdict = (typeof safetyVerdicts)[number] | "undetermined";

/** Good enough, in per cent of what can be had: where the grade "fair" of the campaign's own set begins. */
export function useLineOf({ fair }: Grading): number {
  return fair / 100;
}

/**
 * "Knows but does not use" calls for assigning tasks, "uses but does not know" for training: told
 * apart only where both sides are.
 *
 * Source: peers C6; for the line see `useLineOf`.
 */
export function useVerdict({ knows, uses }: Practice, line: number): UseVerdict {
  const [know, use] = [sideOf(knows, line), sideOf(uses, line)];
  if (know === "undetermined" || use === "undetermined") return "undetermined";
  if (know === "above") return use === "above" ? "knows_and_uses" : "knows_only";
  return use === "above" ? "uses_only" : "neither";
}

/** "Uses but fails security": where the systems are in use and the security section is not in order. */
export function safetyVerdict({ uses, secures }: Practice, line: number): SafetyVerdict {
  const [use, safe] = [sideOf(uses, line), sideOf(secures, line)];
  if (use === "undetermined" || safe === "undetermined") return "undetermined";
  if (use === "above") return safe === "above" ? "uses_safely" : "uses_unsafely";
  return safe === "above" ? "safe_only" : "neither";
}
