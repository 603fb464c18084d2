import sharp from "sharp";
import { eq } from "drizzle-orm";
import { bank, item, itemRecheck, basisConfirmation, itemVersion, topic } from "@/db/schema";
import type { BankId, ItemId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import { archiveBank } from "@/lib/services/bank-archive/archive-bank";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { tagItem } from "@/lib/services/bank/tag-item";
import type { Context } from "@/lib/services/context";
import { addPicture } from "@/lib/services/picture/add-picture";
import { tagOf } from "@/lib/domain/bank/tag";
import { aBank, aDraft, anApprovedItem, aPlace, aWording, type World } from "../bank/a-world";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import { anImport } from "../item-import/an-import";
import { must } from "../sitting/a-sitting";
import { approvedOn, aStimulus } from "../stimulus/a-stimulus";

type Pools = Parameters<typeof aBank>[0];

/** A bank in which everything has happened to some question. */
export async function aLivedBank(pools: Pools): Promise<World & { changed: ItemId }> {
  const world = await aBank(pools);
  const { author, law, basics, system } = world;
  await pools.database.update(topic).set({ parentId: basics }).where(eq(topic.id, world.mail));
  const changed = await anApprovedItem(world, {
    wording: { legalBases: [{ legalDocumentId: law, article: "Điều 5" }] },
    place: { sharedSystemId: system, topicId: world.mail },
  });
  await judge(pools, world, changed);
  await returnedAndChanged(world, changed);
  must(await tagItem(author, { itemId: changed, tags: ["thư lạ", "An toàn"].flatMap(tagged) }));
  await aPicturedDraft(world);
  await approvedOn(world, await aStimulus(world), 2);
  await imported(world);
  must(await anEssayInReview(world));
  return { ...world, changed };
}

const tagged = (name: string) => tagOf(name) ?? [];

/** An essay that waits for its reviewer, with what markers look for. */
async function anEssayInReview(world: World) {
  const itemId = await aDraft(world, {
    wording: {
      stem: paragraphs("Soạn thư trả lời người dân."),
      interaction: { type: "essay", longest: 2000, expected: 300 },
      key: {
        ...{ type: "essay", correct: [] },
        rubric: {
          criteria: [{ id: "c1", text: "Đúng thể thức", points: 100 }],
          model: "Kính gửi…",
        },
      },
      misconceptions: {},
    },
  });
  return moveItem(world.author, { itemId, move: "submit" });
}

async function returnedAndChanged(world: World, itemId: ItemId) {
  const { author, reviewer } = world;
  const wording = aWording({ stem: paragraphs("Nhận thư lạ, việc đầu tiên nên làm là gì?") });
  must(await saveItem(author, { itemId, version: 1, wording, place: aPlace(world) }));
  must(await moveItem(author, { itemId, move: "submit" }));
  const comment = "Nêu rõ người nhận.";
  must(await reviewItem(reviewer, { itemId, version: 2, verdict: "returned", comment }));
}

async function judge({ database }: Pools, { reviewer, law }: World, itemId: ItemId) {
  const [version] = await database.select().from(itemVersion).where(eq(itemVersion.itemId, itemId));
  if (!version) throw new Error("no version");
  const said = { itemVersionId: version.id, reviewerId: reviewer.actor.userId };
  await database
    .insert(itemRecheck)
    .values({ ...said, verdict: "still_right", comment: "Vẫn đúng", reviewBy: "2027-05-01" });
  await database
    .insert(basisConfirmation)
    .values({ ...said, legalDocumentId: law, endedOn: "2026-01-01", reason: "Nội dung không đổi" });
}

async function aPicturedDraft(world: World) {
  const create = { width: 60, height: 40, channels: 3, background: "#357" } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  const { sha256: blob } = must(await addPicture(world.author, { name: "thu.png", bytes }));
  await aDraft(world, {
    wording: {
      stem: [...paragraphs("Thư này có gì lạ?"), { kind: "image", blob, alt: "Màn hình thư" }],
    },
  });
}

/** Three questions of a file, two of them without a key that can be believed. */
async function imported({ author, bankId, basics }: World) {
  const importId = await anImport(author);
  await placeLines(author, { importId, topicId: basics, level: "TH", missingOnly: true });
  must(await writeImport(author, { importId, bankId }));
}

/** The archive of a bank as bytes. */
export async function archiveOf(ctx: Context, bankId: BankId): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await archiveBank(ctx, { bankId, sink: async (piece) => void pieces.push(piece) });
  return Buffer.concat(pieces);
}

export async function bankOf({ database }: Pools, code: string): Promise<BankId> {
  const [row] = await database.select({ id: bank.id }).from(bank).where(eq(bank.code, code));
  if (!row) throw new Error("no bank");
  return row.id;
}

export async function countItemsOf(database: Pools["database"], bankId: BankId): Promise<number> {
  return database.$count(item, eq(item.bankId, bankId));
}
