import { sha256Hex } from "@/lib/domain/random/sha256";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import type { DrawnItem } from "./draw-form";

/**
 * The digest that proves a form was not changed: which item version stands at which position,
 * with which order of options and how many points.
 *
 * SHA-256, 64 lower-case hexadecimal digits, of the canonical JSON of the list of
 * `[position, id, points, optionOrder]` in the order of positions. Item versions never change, so
 * their ids stand for their text.
 */
export function formDigest(
  items: readonly Pick<DrawnItem, "position" | "id" | "points" | "optionOrder">[],
): string {
  const rows = [...items]
    .sort((a, b) => a.position - b.position)
    .map(({ position, id, points, optionOrder }) => [position, id, points, optionOrder]);
  return sha256Hex(canonicalJson(rows));
}
