import type { ReadOption } from "../reading";
import type { WritableItem } from "./writing";

/** The options of an ordering in their right order; as they stand where it is not known whole. */
export function rightParts({ options, key }: WritableItem): readonly ReadOption[] {
  const sorted = key.flatMap((id) => options.find((option) => option.id === id) ?? []);
  return sorted.length === options.length ? sorted : options;
}
