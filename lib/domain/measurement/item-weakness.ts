import type { ChoiceGroup } from "@/lib/domain/item/choices";
import type { ItemStatistics } from "./item-statistics";

/** What in the statistics of an item calls for another look at it. */
export const weaknesses = [
  "too_hard",
  "too_easy",
  "against_ability",
  "hardly_discriminates",
  "wrong_preferred",
  "never_chosen",
] as const;
export type Weakness = (typeof weaknesses)[number];

/** A weakness, and the wrong choices that show it. */
export type FoundWeakness = { readonly weakness: Weakness; readonly choices: readonly string[] };

/** With fewer answers nothing is said against an item: chance alone could have done it. */
export const fewestAnswers = 30;

/** Harder and easier than this an item hardly tells anybody apart. */
const hardest = 0.2;
const easiest = 0.95;
/** Below this the rest of the form hardly knows what the item measures. */
const leastDiscrimination = 0.1;

/**
 * Where the statistics of an item are weak; nothing below {@link fewestAnswers}.
 *
 * `against_ability`: who does well elsewhere does worse here, so that the key itself is in doubt.
 * `wrong_preferred`: the best chose this wrong answer more often than a right one of the same place.
 * `never_chosen`: a wrong answer that nobody took tempts nobody. Of options that serve several
 * prompts not all can fit, and none is named.
 *
 * Source: Haladyna, Developing and Validating Multiple-Choice Test Items, 3rd ed., ch. 9.
 */
export function weaknessesOf(
  statistics: ItemStatistics,
  groups: readonly ChoiceGroup[],
  correct: readonly string[],
): readonly FoundWeakness[] {
  if (statistics.n < fewestAnswers) return [];
  const { facility, discrimination: r } = statistics;
  const found: FoundWeakness[] = [];
  const say = (weakness: Weakness, choices: readonly string[] = []) => {
    found.push({ weakness, choices });
  };
  if (facility < hardest) say("too_hard");
  if (facility > easiest) say("too_easy");
  if (r !== null && r < leastDiscrimination)
    say(r < 0 ? "against_ability" : "hardly_discriminates");
  const wrong = groups.map((group) => wrongChoices(statistics, group, correct));
  const preferred = wrong.flatMap((each) => each.preferred);
  const unchosen = wrong.flatMap((each) => each.unchosen);
  if (preferred.length > 0) say("wrong_preferred", preferred);
  if (unchosen.length > 0) say("never_chosen", unchosen);
  return found;
}

/** Where all that can be chosen is right, as in an ordering, no choice is a wrong one. */
function wrongChoices(
  { choices }: ItemStatistics,
  group: ChoiceGroup,
  correct: readonly string[],
): { readonly preferred: readonly string[]; readonly unchosen: readonly string[] } {
  const here = new Set(group.choices.map(({ id }) => id));
  const rows = choices.filter(({ id }) => here.has(id));
  const right = rows.filter(({ id }) => correct.includes(id));
  const wrong = rows.filter(({ id }) => !correct.includes(id));
  const least = Math.min(...right.map(({ high }) => high ?? 1));
  return {
    preferred: wrong.filter(({ high }) => high !== null && high > least).map(({ id }) => id),
    unchosen: group.own ? wrong.filter(({ count }) => count === 0).map(({ id }) => id) : [],
  };
}
