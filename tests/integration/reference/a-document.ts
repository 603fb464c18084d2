import { selectSupply } from "@/db/queries/blueprints";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { type DocumentEntry, saveDocument } from "@/lib/services/reference/save-document";
import { anApprovedItem, type World } from "../bank/a-world";
import { must } from "../sitting/a-sitting";

/** The clock of the people of the world stands at 23/11/2026. */
export const today = "2026-11-23";
export const yesterday = "2026-11-22";

export const entryOf = (number: string, over: Partial<DocumentEntry> = {}): DocumentEntry => ({
  ...{ number, title: "Nghị định về việc thử", issuer: "Chính phủ", issuedOn: null },
  ...{ effectiveFrom: null, effectiveTo: null, replacedById: null, needsCheck: false, note: "" },
  ...over,
});

export const restingOn = (law: LegalDocumentId) => ({
  wording: { legalBases: [{ legalDocumentId: law, article: "Điều 5" }] },
});

export async function supplyOf({ bankId, organiser }: World, on = today) {
  const groups = await selectSupply(organiser.db, bankId, on);
  return groups.reduce((sum, { items }) => sum + items, 0);
}

/** An approved item on the world's document, which the reviewer then ends by these values. */
export async function anEnded(
  world: World,
  over: Partial<DocumentEntry> = { effectiveTo: yesterday },
) {
  const itemId = await anApprovedItem(world, restingOn(world.law));
  const entry = entryOf(`${world.topicCode}/NĐ-CP`, over);
  must(await saveDocument(world.reviewer, { documentId: world.law, entry }));
  return itemId;
}

export async function aNewDocument(world: World, over: Partial<DocumentEntry> = {}) {
  const entry = entryOf(`${world.topicCode}-moi/NĐ-CP`, over);
  return must(await saveDocument(world.reviewer, { documentId: null, entry }));
}
