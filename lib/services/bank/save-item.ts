import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { type lockItem, selectOptionalItemVersion, updateItem } from "@/db/queries/items";
import {
  checkDraft,
  type ItemPlace,
  type ItemWording,
  sameWording,
  searchText,
  type WordingProblem,
} from "@/lib/domain/bank/item-draft";
import type { ItemId } from "@/lib/domain/ids";
import { lacksKey } from "@/lib/domain/item/key";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { namesUnknownPicture } from "@/lib/services/picture/unknown-pictures";
import { isOnUnknownStimulus } from "@/lib/services/stimulus/unknown-stimulus";
import { insertVersions } from "./insert-versions";
import { type ItemObstacle, lockItemFor } from "./item-standing";
import { storedWording } from "./stored-wording";

type ItemRow = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

export type SaveItem = {
  readonly itemId: ItemId;
  /** The version that was edited. */
  readonly version: number;
  readonly wording: ItemWording;
  readonly place: ItemPlace;
};

export type SaveItemRejection =
  | WordingProblem
  | Exclude<ItemObstacle, "own_item">
  | "changed"
  | "unknown_picture"
  | "unknown_stimulus";

/**
 * Saves an item. Another wording makes the next version, a draft: what was approved before is drawn
 * until the new one is approved, unless it was suspended. The same wording makes none.
 *
 * Topic, system, level and the mark "cần rà soát" belong to the item and hold at once.
 *
 * Rejected with `changed` when somebody saved a later version in the meantime. What came without a
 * key may be saved without one; what had one may not.
 */
export async function saveItem(
  ctx: Context,
  { itemId, version, wording, place }: SaveItem,
): Promise<Result<{ version: number }, SaveItemRejection>> {
  const [problem] = checkDraft(wording);
  if (problem) return rejected(problem);
  return ctx.keys.transaction(async (tx) => {
    const locked = await lockItemFor(tx, ctx, "save", itemId);
    if (!locked.ok) return rejected("wrong_state");
    const row = locked.value;
    if (row.currentVersion !== version) return rejected("changed");
    if (await namesUnknownPicture(tx, wording)) return rejected("unknown_picture");
    const before = await currentWording(tx, row);
    if (losesKey(before, wording)) return rejected("no_correct_option");
    if (await changesToUnknownStimulus(tx, row, { before, wording }))
      return rejected("unknown_stimulus");
    const reworded = !sameWording(wording, before);
    const next = reworded ? row.currentVersion + 1 : row.currentVersion;
    if (reworded) await addVersion(tx, ctx, row, wording);
    await updateItem(tx, itemId, place);
    await insertAuditEvent(tx, ctx, {
      act: "item.save",
      subject: ["item", itemId],
      detail: { version: next, reworded, place: changes(row, place) },
    });
    return ok({ version: next });
  });
}

function losesKey(before: ItemWording, wording: ItemWording): boolean {
  const keyless = ({ interaction, key }: ItemWording) => lacksKey(interaction, key);
  return keyless(wording) && !keyless(before);
}

/** Where it stays on its stimulus, that may be out of use by now. */
async function changesToUnknownStimulus(
  tx: Transaction,
  { bankId }: ItemRow,
  { before, wording }: { before: ItemWording; wording: ItemWording },
): Promise<boolean> {
  if (before.stimulus?.versionId === wording.stimulus?.versionId) return false;
  return isOnUnknownStimulus(tx, { bankId, wording });
}

async function addVersion(tx: Transaction, ctx: Context, row: ItemRow, wording: ItemWording) {
  const version = row.currentVersion + 1;
  await insertVersions(tx, [{ itemId: row.id, version, wording, authorId: ctx.actor.userId }]);
  await updateItem(tx, row.id, {
    state: "draft",
    currentVersion: version,
    // A suspended version stays out of the draw although a draft follows it.
    approvedVersion: row.state === "suspended" ? null : row.approvedVersion,
    searchText: searchText(row.code, wording),
  });
}

async function currentWording(tx: Transaction, row: ItemRow): Promise<ItemWording> {
  const version = await selectOptionalItemVersion(tx, row.id, row.currentVersion);
  if (!version) throw new Error(`item ${row.id} has no version ${row.currentVersion}`);
  return storedWording(tx, version);
}

/** What of an item's place changes, from and to. */
function changes(row: ItemRow, place: ItemPlace) {
  const names = ["topicId", "sharedSystemId", "level", "needsCheck"] as const;
  return Object.fromEntries(
    names
      .filter((name) => row[name] !== place[name])
      .map((name) => [name, { from: row[name], to: place[name] }]),
  );
}
