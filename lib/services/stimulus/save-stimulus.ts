import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { type lockItem, selectOptionalItemVersion, updateItem } from "@/db/queries/items";
import {
  insertStimulusVersion,
  lockItemsOfStimulus,
  selectStimulusVersions,
  updateStimulus,
} from "@/db/queries/stimuli";
import type { StimulusId, StimulusVersionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import {
  checkStimulus,
  sameStimulus,
  type StimulusProblem,
  stimulusSearchText,
  type StimulusWording,
} from "@/lib/domain/stimulus/wording";
import { insertVersions } from "@/lib/services/bank/insert-versions";
import { storedWording } from "@/lib/services/bank/stored-wording";
import type { Context } from "@/lib/services/context";
import { showsUnknownPicture } from "@/lib/services/picture/unknown-pictures";
import { lockStimulusFor, type StimulusRow } from "./lock-stimulus-for";

export type SaveStimulus = {
  readonly stimulusId: StimulusId;
  /** The version that was edited. */
  readonly version: number;
  readonly wording: StimulusWording;
};

export type SaveStimulusRejection =
  | StimulusProblem
  | "unknown_picture"
  | "wrong_state"
  /** Somebody saved a later version in the meantime. */
  | "changed"
  /** An item on it is being reviewed: what a reviewer reads does not change under their eyes. */
  | "in_review";

/**
 * Saves a stimulus. Another wording makes its next version, and of every item on it the next version
 * too, a draft on the new text: what was approved before is drawn, with the old text, until a
 * reviewer has approved an item on the new one. The same wording makes nothing.
 */
export async function saveStimulus(
  ctx: Context,
  { stimulusId, version, wording }: SaveStimulus,
): Promise<Result<{ version: number; items: number }, SaveStimulusRejection>> {
  const [problem] = checkStimulus(wording);
  if (problem) return rejected(problem);
  return ctx.keys.transaction(async (tx) => {
    const locked = await lockStimulusFor(tx, ctx, "save", stimulusId);
    if (!locked.ok) return locked;
    if (locked.value.currentVersion !== version) return rejected("changed");
    if (await showsUnknownPicture(tx, wording.content)) return rejected("unknown_picture");
    const [current] = await selectStimulusVersions(tx, stimulusId);
    if (current && sameStimulus(current, wording)) return ok({ version, items: 0 });
    const items = await lockItemsOfStimulus(tx, stimulusId);
    if (items.some(({ state }) => state === "in_review")) return rejected("in_review");
    const versionId = await addVersion(tx, ctx, locked.value, wording);
    for (const row of items) await carry(tx, ctx, row, versionId);
    await insertAuditEvent(tx, ctx, {
      act: "stimulus.save",
      subject: ["stimulus", stimulusId],
      detail: { code: locked.value.code, version: version + 1, items: items.length },
    });
    return ok({ version: version + 1, items: items.length });
  });
}

async function addVersion(
  tx: Transaction,
  ctx: Context,
  row: StimulusRow,
  { title, content, source }: StimulusWording,
): Promise<StimulusVersionId> {
  const version = row.currentVersion + 1;
  await updateStimulus(tx, row.id, {
    currentVersion: version,
    searchText: stimulusSearchText(row.code, { title, content, source }),
  });
  return insertStimulusVersion(tx, {
    ...{ stimulusId: row.id, version, authorId: ctx.actor.userId },
    ...{ title, content: [...content], source },
  });
}

type ItemRow = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

/** The next version of an item: the same words, asked about the new text. */
async function carry(tx: Transaction, ctx: Context, row: ItemRow, versionId: StimulusVersionId) {
  const stored = await selectOptionalItemVersion(tx, row.id, row.currentVersion);
  if (!stored) throw new Error(`item ${row.id} has no version ${row.currentVersion}`);
  const { stimulus, ...wording } = await storedWording(tx, stored);
  const version = row.currentVersion + 1;
  const authorId = ctx.actor.userId;
  await insertVersions(tx, [
    {
      ...{ itemId: row.id, version, authorId },
      wording: { ...wording, stimulus: { versionId, place: stimulus?.place ?? 1 } },
    },
  ]);
  await updateItem(tx, row.id, {
    state: "draft",
    currentVersion: version,
    // A suspended version stays out of the draw although a draft follows it.
    approvedVersion: row.state === "suspended" ? null : row.approvedVersion,
  });
}
