import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { auditEvent, blob, itemPicture, itemVersion, itemVersionPicture } from "@/db/schema";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { ContentFile } from "@/lib/domain/item/content-file";
import type { OfficerId } from "@/lib/domain/ids";
import { type Block, paragraphs } from "@/lib/domain/item/content";
import { createItem } from "@/lib/services/bank/create-item";
import { importItems } from "@/lib/services/bank/import-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { addPicture } from "@/lib/services/picture/add-picture";
import { askForPicture } from "@/lib/services/picture/ask-for-picture";
import { findPicture } from "@/lib/services/picture/find-picture";
import { test } from "@/tests/support/worker-database";
import { aBank, aPlace, aWording, anApprovedItem, someone } from "../bank/a-world";
import { must } from "../sitting/a-sitting";

/** A picture like no other. */
let hue = 0;
function somePicture(): Promise<Buffer> {
  hue += 1;
  const background = { r: hue % 256, g: 90, b: 30 };
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
}

const image = (sha256: string, alt = "Màn hình thư"): Block => ({
  kind: "image",
  blob: sha256,
  alt,
});

const showing = (...blocks: Block[]): Partial<ItemWording> => ({
  stem: [...paragraphs("Xem hình."), ...blocks],
});

describe("adding a picture", () => {
  test("keeps it once, drawn anew, and writes that down", async ({ database, keys }) => {
    const { author } = await aBank({ database, keys });
    const bytes = await somePicture();

    const first = must(await addPicture(author, { name: "a.png", bytes }));
    const again = must(await addPicture(author, { name: "b.png", bytes }));

    expect(again).toEqual(first);
    expect(first).toMatchObject({ width: 60, height: 40 });
    const { sha256 } = first;
    expect(await database.$count(blob, eq(blob.sha256, sha256))).toBe(1);
    const log = await database.select().from(auditEvent).where(eq(auditEvent.subjectId, sha256));
    const added = ["picture.add", author.actor.userId];
    expect(log.map(({ act, actorId }) => [act, actorId])).toEqual([added, added]);
  });

  test("is refused with the reason, and to who writes no questions", async ({ database, keys }) => {
    const { author, reviewer, organiser } = await aBank({ database, keys });
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");

    const told = await addPicture(author, { name: "a.svg", bytes: svg });

    expect(told).toEqual({ ok: false, reason: "forbidden_type" });
    const bytes = await somePicture();
    for (const other of [reviewer, organiser]) {
      expect(() => askForPicture(other)).toThrow(NotFound);
      await expect(addPicture(other, { name: "a.png", bytes })).rejects.toThrow(NotFound);
    }
  });
});

describe("a question with pictures", () => {
  test("says of each version which ones it shows, and which only explain", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const kept = [await somePicture(), await somePicture()].map(
      async (bytes) => must(await addPicture(world.author, { name: "a.png", bytes })).sha256,
    );
    const [asked = "", explained = ""] = await Promise.all(kept);
    const wording = aWording({ ...showing(image(asked)), explanation: [image(explained)] });

    const place = aPlace(world);
    const itemId = must(await createItem(world.author, { bankId: world.bankId, wording, place }));

    const shown = await database
      .select({ sha256: itemVersionPicture.sha256, part: itemVersionPicture.part })
      .from(itemVersionPicture)
      .innerJoin(itemVersion, eq(itemVersion.id, itemVersionPicture.itemVersionId))
      .where(eq(itemVersion.itemId, itemId));
    expect(shown.toSorted((a, b) => a.part.localeCompare(b.part))).toEqual([
      { sha256: explained, part: "explanation" },
      { sha256: asked, part: "question" },
    ]);
  });

  test("cannot show a file that was never kept as a picture", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const bytes = Buffer.from("evidence of somebody's record");
    const sha256 = "e".repeat(64);
    await database
      .insert(blob)
      .values({ sha256, mediaType: "image/png", size: bytes.length, bytes })
      .onConflictDoNothing();
    const wording = aWording(showing(image(sha256)));
    const place = aPlace(world);

    const created = await createItem(world.author, { bankId: world.bankId, wording, place });
    const itemId = must(
      await createItem(world.author, { bankId: world.bankId, wording: aWording(), place }),
    );
    const saved = await saveItem(world.author, { itemId, version: 1, wording, place });

    expect([created, saved]).toEqual(Array(2).fill({ ok: false, reason: "unknown_picture" }));
  });

  test("needs words for each", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const bytes = await somePicture();
    const { sha256 } = must(await addPicture(world.author, { name: "a.png", bytes }));
    const wording = aWording(showing(image(sha256, " ")));
    const { bankId } = world;

    const told = await createItem(world.author, { bankId, wording, place: aPlace(world) });

    expect(told).toEqual({ ok: false, reason: "picture_without_words" });
  });

  test("comes from a file with the pictures beside it", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const name = "content/pictures/T01-mail.png";
    const file: ContentFile = {
      topic: world.topicCode,
      items: [
        {
          ...{ code: `${world.topicCode}-1`, type: "true_false", system: null, level: "NB" },
          ...{ stem: `Xem:\n![Thư lạ](${name})`, key: ["true"], explanation: "Vì thế." },
          ...{ legal_basis: [], needs_check: false, source: "Biên soạn" },
        },
      ],
    };
    const pictures = new Map([[name, await somePicture()]]);
    const { bankId } = world;

    const without = await importItems(world.author, { bankId, files: [file] });
    const { imported } = must(await importItems(world.author, { bankId, files: [file], pictures }));

    expect(without).toMatchObject({ ok: false, reason: [{ code: "unknown_picture", name }] });
    const [itemId] = imported.values();
    const { wording } = await loadItem(world.author, { itemId: itemId as never });
    const [, shown] = wording.stem;
    expect(shown).toMatchObject({ kind: "image", alt: "Thư lạ" });
    const blobs = shown?.kind === "image" ? [shown.blob] : [];
    expect(await database.$count(itemPicture, eq(itemPicture.sha256, blobs[0] ?? ""))).toBe(1);
  });
});

describe("who may see a picture without answering it", () => {
  test("those who read the bank, and officers once its question is open to practice", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { author, reviewer, organiser } = world;
    const { actor } = await someone({ database, keys }, "candidate");
    const officer = { ...actor, officerId: randomUUID() as OfficerId };
    const bytes = await somePicture();
    const picture = must(await addPicture(author, { name: "a.png", bytes }));
    const itemId = await anApprovedItem(world, { wording: showing(image(picture.sha256)) });
    const see = () =>
      Promise.all(
        [author.actor, reviewer.actor, organiser.actor, officer].map((actor) =>
          findPicture({ actor, db: database }, picture),
        ),
      );

    const before = await see();
    must(await openPractice(reviewer, { itemId }));

    expect(before).toEqual([true, true, false, false]);
    expect(await see()).toEqual([true, true, false, true]);
  });
});
