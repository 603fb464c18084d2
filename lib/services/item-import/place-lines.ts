import { insertAuditEvent } from "@/db/queries/audit";
import { updateLinePlaces } from "@/db/queries/item-import-lines";
import { lockItemImport } from "@/db/queries/item-imports";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import type { ItemImportId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import type { Level } from "@/lib/domain/item/interaction";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

export type PlaceLines = {
  readonly importId: ItemImportId;
  readonly topicId?: TopicId | undefined;
  readonly level?: Level | undefined;
  readonly sharedSystemId?: SharedSystemId | undefined;
  /** Only those that have no topic, level or system yet; else all that are not in the bank. */
  readonly missingOnly: boolean;
};

/** Gives the questions of an import a topic, level and system at once. */
export async function placeLines(
  ctx: Context,
  { importId, missingOnly, ...place }: PlaceLines,
): Promise<void> {
  const owner = importsInReach(ctx);
  await ctx.keys.transaction(async (tx) => {
    if (!(await lockItemImport(tx, owner, importId))) throw new NotFound(`import ${importId}`);
    const { topicId, sharedSystemId } = place;
    await assertKnown("topic", topicId, await selectTopics(tx));
    await assertKnown("system", sharedSystemId, await selectSharedSystems(tx));
    const lines = await updateLinePlaces(tx, importId, { place, missingOnly });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.place",
      subject: ["item_import", importId],
      detail: { ...place, missingOnly, lines },
    });
  });
}

async function assertKnown(
  kind: string,
  id: string | undefined,
  known: readonly { readonly id: string }[],
) {
  if (id !== undefined && !known.some((row) => row.id === id)) throw new NotFound(`${kind} ${id}`);
}
