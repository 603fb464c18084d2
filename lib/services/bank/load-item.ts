import { selectBasisConfirmations, selectEndedBases } from "@/db/queries/basis-confirmations";
import { selectItemRechecks } from "@/db/queries/item-rechecks";
import { selectTagsOfItems } from "@/db/queries/item-tags";
import { selectItemReviews, selectLegalBases, selectWhereUsed } from "@/db/queries/item-reviews";
import { type ItemVersionRow, selectItemVersions, selectOptionalItem } from "@/db/queries/items";
import { selectStimulusNow } from "@/db/queries/item-stimuli";
import { type ActObstacle, itemActs, obstacleTo } from "@/lib/domain/bank/item-acts";
import type { ItemPlace } from "@/lib/domain/bank/item-draft";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId } from "@/lib/domain/ids";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { itemStanding } from "./item-standing";
import { storedWording } from "./stored-wording";

export type LoadedItem = Awaited<ReturnType<typeof loadItem>>;

/**
 * An item as its authors and reviewers see it: what its newest version says with the key, its
 * history, where it was used, and what the person asking may do to it now.
 */
export async function loadItem(ctx: Context, { itemId }: { itemId: ItemId }) {
  requirePermission(ctx, "item.read");
  const found = await selectOptionalItem(ctx.db, itemId);
  if (!found) throw new NotFound(`item ${itemId}`);
  const { item, topic, system, bankName } = found;
  const [versions, reviews, whereUsed, standing, stimulus, tags, rechecks] = await Promise.all([
    selectItemVersions(ctx.db, itemId),
    selectItemReviews(ctx.db, itemId),
    selectWhereUsed(ctx.db, itemId),
    itemStanding(ctx.db, item),
    selectStimulusNow(ctx.db, itemId),
    selectTagsOfItems(ctx.db, [itemId]),
    selectItemRechecks(ctx.db, itemId),
  ]);
  const current = versions[0];
  if (!current) throw new Error(`item ${itemId} has no version`);
  return {
    ...itself(item),
    bankName,
    ...{ tags, rechecks },
    topic: { name: topic.name, nameEn: topic.nameEn },
    system: system && { name: system.name, nameEn: system.nameEn },
    wording: await storedWording(ctx.keys, current),
    /** What the newest version is asked about, and where that stands. */
    stimulus,
    ...(await basesOf(ctx, item, versions)),
    versions: versions.map(({ version, authorName, createdAt }) => ({
      ...{ version, authorName, createdAt },
    })),
    reviews,
    whereUsed,
    acts: itemActs.filter((act) => mayTry(obstacleTo(act, ctx.actor, standing))),
    /** Nobody can send it for review yet. */
    lacksKey: current.lacksKey,
    /** In review, and only because they wrote at it may the person asking not review it. */
    ownReview: obstacleTo("approve", ctx.actor, standing) === "own_item",
  };
}

/** Whoever gives it its key can send it for review in the same step. */
const mayTry = (obstacle: ActObstacle | null) => obstacle === null || obstacle === "no_key";

function itself(item: NonNullable<Awaited<ReturnType<typeof selectOptionalItem>>>["item"]) {
  const { id, code, bankId, state, currentVersion, approvedVersion } = item;
  const { topicId, sharedSystemId, level, needsCheck, practiceSince, reviewBy } = item;
  const place: ItemPlace = { topicId, sharedSystemId, level, needsCheck };
  return {
    ...{ id, code, bankId, state, currentVersion, approvedVersion },
    ...{ practiceSince, reviewBy, place },
  };
}

type ItemRow = { readonly id: ItemId; readonly approvedVersion: number | null };

/** What the newest version rests on, and what has ended under the approved one or else the newest. */
async function basesOf(
  { db, now }: Context,
  { id, approvedVersion }: ItemRow,
  versions: readonly ItemVersionRow[],
) {
  const [current] = versions;
  const answering = versions.find(({ version }) => version === approvedVersion) ?? current;
  if (!current || !answering) throw new Error(`item ${id} has no version`);
  const [legalBases, endedBases, confirmations] = await Promise.all([
    selectLegalBases(db, current.id),
    selectEndedBases(db, answering.id, dayInVietNam(now)),
    selectBasisConfirmations(db, id),
  ]);
  return { legalBases, endedBases, confirmations };
}
