import { fold } from "@/lib/domain/text/fold";
import type { SamplingRule } from "./rule";

/** The stratum of those whom the rule names: all of it is tested. Sorts before every job group. */
export const mustStratum = "*";

/** The stratum of everybody else where job groups are not drawn from apart. */
export const wholeStratum = "-";

/** What of an officer's post decides the stratum. */
export type Post = { readonly title: string; readonly jobGroupCode: string };

/**
 * The stratum an officer is drawn in: named by the rule, of a job group, or of the whole unit.
 *
 * A title is named when it begins with words of the rule: "Trưởng phòng" names no
 * "Phó Trưởng phòng".
 */
export function stratumOf(rule: SamplingRule, { title, jobGroupCode }: Post): string {
  if (isNamed(rule, { title, jobGroupCode })) return mustStratum;
  return rule.byJobGroup ? jobGroupCode : wholeStratum;
}

function isNamed({ mustGroups, mustTitles }: SamplingRule, { title, jobGroupCode }: Post): boolean {
  if (mustGroups.includes(jobGroupCode)) return true;
  const folded = fold(title);
  return mustTitles.some((words) => {
    const beginning = fold(words);
    const rest = folded.slice(beginning.length);
    return folded.startsWith(beginning) && !/^[a-z0-9]/.test(rest);
  });
}

/** How many officers each stratum holds, in the order of the strata's codes. */
export function countStrata(strata: readonly string[]): { stratum: string; size: number }[] {
  const sizes = new Map<string, number>();
  for (const stratum of strata) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  return [...sizes]
    .map(([stratum, size]) => ({ stratum, size }))
    .sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
}
