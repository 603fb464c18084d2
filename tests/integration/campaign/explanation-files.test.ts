import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { campaign, explanationFile } from "@/db/schema";
import { explanationFilesMost } from "@/lib/domain/inspection/explanation";
import { addExplanationFile } from "@/lib/services/campaign/add-explanation-file";
import { askForExplanationFile } from "@/lib/services/campaign/ask-for-explanation-file";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { readExplanationFile } from "@/lib/services/campaign/read-explanation-file";
import { removeExplanationFile } from "@/lib/services/campaign/remove-explanation-file";
import { sendExplanation } from "@/lib/services/campaign/send-explanation";
import { takeStep } from "@/lib/services/campaign/take-step";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { pdf } from "../finding/a-conclusion";
import { must } from "../sitting/a-sitting";
import { aSignedVisit, type Planned } from "./a-visit";

const text = "Có sao lưu hằng tuần: xem nhật ký kèm theo.";

const lay = async ({ representative, visitId }: Planned, name = "nhat-ky.pdf", bytes = pdf) =>
  must(await addExplanationFile(representative, { visitId, name, bytes }));

const aPicture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#88b" } })
    .jpeg()
    .toBuffer();

const namesOf = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

describe("the files of an explanation", () => {
  test("are the unit's own until they are sent, and stand with their sending from then on", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, inspector, office, stranger } = world;
    const removed = await lay(world, "nham.pdf");
    const id = await lay(world, "o-sao-luu.jpg", await aPicture());
    const asked = { fileId: id, thumbnail: false };

    expect(namesOf((await loadVisit(representative, { visitId })).laid)).toEqual([
      ...["nham.pdf", "o-sao-luu.jpg"],
    ]);
    expect((await loadVisit(inspector, { visitId })).laid).toEqual([]);
    for (const other of [inspector, office, stranger]) {
      await expect(readExplanationFile(other, asked)).rejects.toThrow(NotFound);
      await expect(removeExplanationFile(other, { fileId: id })).rejects.toThrow(NotFound);
    }
    must(await removeExplanationFile(representative, { fileId: removed }));
    must(await sendExplanation(representative, { visitId, text }));

    const { explanations, laid } = await loadVisit(inspector, { visitId });
    expect(laid).toEqual([]);
    expect(explanations[0]?.files).toMatchObject([
      { name: "o-sao-luu.jpg", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    for (const reader of [representative, inspector, office]) {
      expect((await readExplanationFile(reader, asked)).mediaType).toBe("image/jpeg");
    }
    const thumbnail = await readExplanationFile(inspector, { ...asked, thumbnail: true });
    expect((await sharp(thumbnail.bytes).metadata()).width).toBeLessThan(400);
    await expect(readExplanationFile(stranger, asked)).rejects.toThrow(NotFound);
    expect(await removeExplanationFile(representative, { fileId: id })).toEqual({
      ...{ ok: false, reason: "sent_already" },
    });
    expect(await actsOn(database, visitId)).toEqual(
      expect.arrayContaining(["visit.add_file", "visit.remove_file", "visit.explain"]),
    );
  });

  test("go along again where the unit says so; each sending keeps its own", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, leader } = world;
    const first = await lay(world, "mot.pdf");
    await lay(world, "hai.pdf");
    must(await sendExplanation(representative, { visitId, text }));
    await lay(world, "ba.pdf");

    must(await sendExplanation(representative, { visitId, text: "Khác", again: [first] }));

    const { explanations } = await loadVisit(leader, { visitId });
    expect(explanations.map(({ files }) => namesOf(files).sort())).toEqual([
      ["ba.pdf", "mot.pdf"],
      ["hai.pdf", "mot.pdf"],
    ]);
    // Of a sending that no longer stands: somebody else has sent another since.
    expect(await sendExplanation(representative, { visitId, text, again: [first] })).toEqual({
      ...{ ok: false, reason: "files_changed" },
    });
    expect((await loadVisit(leader, { visitId })).explanations).toHaveLength(2);
  });

  test("are taken from the unit alone, while it may explain, by what they are and so many", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, inspector, office, stranger, campaignId } = world;
    const file = { visitId, name: "anh.jpg", bytes: pdf };
    const refusal = async (bytes: Buffer) => addExplanationFile(representative, { ...file, bytes });

    expect(await refusal(Buffer.from("MZ\u0090"))).toMatchObject({ reason: "forbidden_type" });
    expect(await refusal(Buffer.alloc(0))).toMatchObject({ reason: "empty" });
    for (const other of [inspector, office]) {
      expect(await askForExplanationFile(other, visitId)).toMatchObject({ reason: "not_yours" });
      expect(await addExplanationFile(other, file)).toMatchObject({ reason: "not_yours" });
    }
    await expect(askForExplanationFile(stranger, visitId)).rejects.toThrow(NotFound);
    await expect(addExplanationFile(stranger, file)).rejects.toThrow(NotFound);
    const id = await lay(world);
    const [row] = await database.select().from(explanationFile).where(eq(explanationFile.id, id));
    const { id: _, ...more } = row ?? expect.fail("not kept");
    const rows = Array.from({ length: explanationFilesMost - 1 }, () => more);
    await database.insert(explanationFile).values(rows);
    expect(await askForExplanationFile(representative, visitId)).toMatchObject({
      reason: "too_many",
    });
    must(await sendExplanation(representative, { visitId, text }));
    // Those that would go along again take room.
    expect(await addExplanationFile(representative, file)).toMatchObject({ reason: "too_many" });
    must(await sendExplanation(representative, { visitId, text }));
    await lay(world);
    await database
      .update(campaign)
      .set({ state: "closed", closedAt: new Date() })
      .where(eq(campaign.id, campaignId));
    expect(await askForExplanationFile(representative, visitId)).toMatchObject({
      reason: "campaign_closed",
    });
  });

  test("stand in the database as they were sent, and nothing is put to them afterwards", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, inspector } = world;
    const id = await lay(world);
    must(await sendExplanation(representative, { visitId, text }));
    must(await sendExplanation(representative, { visitId, text: "Khác" }));
    const late = await lay(world, "sau.pdf");
    const [standing, earlier] = (await loadVisit(representative, { visitId })).explanations;
    const set = (fileId: typeof id, values: Partial<typeof explanationFile.$inferInsert>) =>
      database.update(explanationFile).set(values).where(eq(explanationFile.id, fileId));
    const stays = { cause: { constraint_name: "explanation_file_kept" } };
    const open = { cause: { constraint_name: "explanation_file_open" } };

    await expect(set(id, { name: "khac.pdf" })).rejects.toMatchObject(stays);
    await expect(
      database.delete(explanationFile).where(eq(explanationFile.id, id)),
    ).rejects.toMatchObject(stays);
    await expect(set(late, { name: "khac.pdf" })).rejects.toMatchObject(stays);
    await expect(set(late, { explanationId: earlier?.id ?? null })).rejects.toMatchObject(open);
    must(await takeStep(inspector, { visitId, move: "explain", accepted: true, reason: "" }));
    await expect(set(late, { explanationId: standing?.id ?? null })).rejects.toMatchObject(open);
  });
});
