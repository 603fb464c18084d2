import { type Interaction, isMarkedByHand } from "@/lib/domain/item/interaction";
import { checkKey, type ItemKey } from "@/lib/domain/item/key";
import type { ResponseValue } from "@/lib/domain/item/response";
import { type ScoredItem, scoreItem, type ScoringRule } from "./score-item";

/**
 * How answers to a question are scored that turned out to be wrong after it was answered:
 *
 * - `other_key`: by the key of another version of it, and no longer by its own;
 * - `either_key`: by its own key or the other one, whichever gives more;
 * - `full_points`: all points for everybody whose form holds it;
 * - `not_counted`: left out, of the points and of the points possible;
 * - `own_key`: by its own key again, as before any other ruling.
 */
export const rulingKinds = [
  "other_key",
  "either_key",
  "full_points",
  "not_counted",
  "own_key",
] as const;
export type RulingKind = (typeof rulingKinds)[number];

/** Kinds that take the key of another version. */
export const keyedRulings: readonly RulingKind[] = ["other_key", "either_key"];

/** What two persons decided about the answers to one version of a question. */
export type Ruling = {
  /** Names the decision. */
  readonly id: string;
  readonly kind: RulingKind;
  /** Of the other version, with the kinds that take one; else null. */
  readonly key: ItemKey | null;
};

export type RulingObstacle = "marked_by_hand" | "no_key_named" | "key_does_not_fit";

/**
 * What keeps answers to a question from being scored so, or null. `key` is the other version's,
 * where one is named: it fits when all that it names stands in the question as it was answered.
 */
export function rulingObstacle(
  interaction: Interaction,
  { kind, key }: Pick<Ruling, "kind" | "key">,
): RulingObstacle | null {
  if (isMarkedByHand(interaction.type)) return "marked_by_hand";
  if (!keyedRulings.includes(kind)) return null;
  if (key === null) return "no_key_named";
  return checkKey(interaction, key).length === 0 ? null : "key_does_not_fit";
}

type RuledItem = ScoredItem & { readonly ruling?: Ruling | null | undefined };

/** Whether an item counts at all. */
export const counts = ({ ruling }: RuledItem): boolean => ruling?.kind !== "not_counted";

/** As `scoreItem`, by what was decided about the item where something was. */
export function scoreRuled(
  item: RuledItem,
  response: ResponseValue | undefined,
  rule: ScoringRule,
): number {
  const { ruling } = item;
  const own = scoreItem(item, response, rule);
  const byOther = () => (ruling?.key ? scoreItem({ ...item, key: ruling.key }, response, rule) : 0);
  switch (ruling?.kind) {
    case "full_points":
      return item.points;
    case "other_key":
      return byOther();
    case "either_key":
      return Math.max(own, byOther());
    case "not_counted":
      return 0;
    default:
      return own;
  }
}
