import type { AuditEntry } from "@/db/queries/audit";
import type { LockedItem } from "@/db/queries/item-changes";
import type { ItemFacts } from "@/lib/domain/bank/item-change";
import type { Tag } from "@/lib/domain/bank/tag";

type Changed = { readonly row: LockedItem; readonly before: ItemFacts; readonly after: ItemFacts };
type Change = {
  readonly place: object;
  readonly addTags: readonly Tag[];
  readonly removeTags: readonly Tag[];
  readonly submit: boolean;
};

/** The events of a change of several items: of each what became of its place, tags and state. */
export function changeEvents(changed: readonly Changed[], change: Change): AuditEntry[] {
  const together = changed.length;
  const tagged = change.addTags.length + change.removeTags.length > 0;
  return changed.flatMap(({ row, before, after }) => {
    const subject: AuditEntry["subject"] = ["item", row.id];
    const version = row.currentVersion;
    const events: AuditEntry[] = [];
    if (Object.keys(change.place).length > 0) {
      const place = placeChanges(before, after);
      const detail = { version, reworded: false, place, together };
      events.push({ act: "item.save", subject, detail });
    }
    if (tagged) {
      const [added, removed] = [change.addTags, change.removeTags].map(namesOf);
      events.push({ act: "item.tag", subject, detail: { version, added, removed, together } });
    }
    if (change.submit) {
      const detail = { version, from: before.state, to: after.state, reason: "", together };
      events.push({ act: "item.submit", subject, detail });
    }
    return events;
  });
}

const namesOf = (tags: readonly Tag[]) => tags.map(({ name }) => name);

/** What of an item's place differs, from and to. */
export function placeChanges(before: ItemFacts, after: ItemFacts) {
  const names = ["topicId", "sharedSystemId", "level", "needsCheck"] as const;
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, { from: before[name], to: after[name] }]),
  );
}
