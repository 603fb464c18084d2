import type { SharedSystemId, TagId, TopicId } from "@/lib/domain/ids";
import type { Level } from "@/lib/domain/item/interaction";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import type { ItemPlace } from "./item-draft";

/** So many items are changed in one go at most. */
export const mostItemsAtOnce = 10_000;

/** What becomes another with each of several items; what is left out stays as it is. */
export type PlaceChange = Partial<
  Pick<ItemPlace, "topicId" | "sharedSystemId" | "level" | "needsCheck">
>;

/** What was done to several items in one go. Tags by their names then. */
export type ItemChange = {
  readonly place: PlaceChange;
  readonly submit: boolean;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
};

/** All of an item that such a change can touch, and the version it was at. */
export type ItemFacts = {
  readonly topicId: TopicId;
  readonly sharedSystemId: SharedSystemId | null;
  readonly level: Level;
  readonly needsCheck: boolean;
  readonly state: ItemState;
  readonly version: number;
  readonly tags: readonly TagId[];
};

/** The item after a change; `submitted` is the state that sending it for review leads to. */
export function changedFacts(
  before: ItemFacts,
  { place, submitted }: { readonly place: PlaceChange; readonly submitted: ItemState | null },
  tags: { readonly add: readonly TagId[]; readonly remove: readonly TagId[] },
): ItemFacts {
  const kept = before.tags.filter((id) => !tags.remove.includes(id));
  const added = tags.add.filter((id) => !kept.includes(id));
  return {
    ...before,
    ...place,
    state: submitted ?? before.state,
    tags: [...kept, ...added].sort(),
  };
}

/** Whether nobody has changed an item since a change left it so. */
export function isUntouched(now: ItemFacts, after: ItemFacts): boolean {
  const { tags, ...rest } = after;
  const same = (Object.keys(rest) as (keyof typeof rest)[]).every(
    (name) => now[name] === rest[name],
  );
  return same && [...now.tags].sort().join() === [...tags].sort().join();
}
