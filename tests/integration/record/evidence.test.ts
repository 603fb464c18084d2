import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { strToU8, type Zippable, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { blob, evidence } from "@/db/schema";
import { evidenceLimit } from "@/lib/domain/inspection/evidence";
import { NotFound } from "@/lib/services/context";
import { addEvidence } from "@/lib/services/evidence/add-evidence";
import { askForEvidence } from "@/lib/services/evidence/ask-for-evidence";
import { captionEvidence } from "@/lib/services/evidence/caption-evidence";
import { readEvidence } from "@/lib/services/evidence/read-evidence";
import { removeEvidence } from "@/lib/services/evidence/remove-evidence";
import { loadRecord } from "@/lib/services/record/load-record";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aRecord, setState, logOf } from "./a-record";

/** A photograph of 400 × 200 taken with the camera turned: it has to be seen 200 × 400. */
const photograph = sharp({ create: { width: 400, height: 200, channels: 3, background: "#963" } })
  .jpeg()
  .withExif({ IFD0: { Make: "Phone", DateTime: "2026:11:05 08:12:00" } })
  .withMetadata({ orientation: 6 })
  .toBuffer();

/** A Word file with these parts beside its text. */
const aDocument = (parts: Zippable): Buffer => {
  const text = { "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") };
  return Buffer.from(zipSync({ ...text, ...parts }));
};

const pdf = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF");

describe("adding evidence", () => {
  test("draws a photograph upright and anew, without what the camera wrote beside it", async ({
    database,
    keys,
  }) => {
    const { recordId, inspector } = await aRecord({ database, keys });
    const place = { recordId, field: "B2", source: "verified" } as const;
    const bytes = await photograph;

    const id = must(await addEvidence(inspector, { ...place, name: "C:\\anh\\Máy.JPG", bytes }));

    const file = await readEvidence(inspector, { evidenceId: id, thumbnail: false });
    const seen = await sharp(file.bytes).metadata();
    expect(seen).toMatchObject({ width: 200, height: 400, format: "jpeg" });
    expect(seen.exif).toBeUndefined();
    expect(file.name).toBe("Máy.jpg");
    const small = await readEvidence(inspector, { evidenceId: id, thumbnail: true });
    expect((await sharp(small.bytes).metadata()).height).toBe(320);
    const [kept] = await database.select().from(evidence).where(eq(evidence.id, id));
    expect(kept).toMatchObject({ field: "B2", takenAt: new Date("2026-11-05T01:12:00Z") });
    expect(kept?.originalSha256).not.toBe(kept?.sha256);
    expect(await logOf({ database }, recordId)).toContainEqual(
      expect.objectContaining({
        act: "evidence.add",
        detail: expect.objectContaining({ field: "B2", sha256: kept?.sha256 }) as object,
      }),
    );
  });

  test("keeps other files as they are, the same bytes once", async ({ database, keys }) => {
    const { recordId, representative, inspector } = await aRecord({ database, keys });
    const own = { recordId, field: null, source: "self", name: "QĐ 12.pdf", bytes: pdf } as const;
    must(await addEvidence(representative, { ...own, name: "QĐ 13.docx", bytes: aDocument({}) }));

    const first = must(await addEvidence(representative, own));
    must(await addEvidence(inspector, { ...own, source: "verified" }));

    const file = await readEvidence(inspector, { evidenceId: first, thumbnail: false });
    expect(file).toMatchObject({ mediaType: "application/pdf", bytes: pdf });
    const kept = await database.select().from(evidence).where(eq(evidence.recordId, recordId));
    const same = kept.filter(({ name }) => name === "QĐ 12.pdf").map(({ sha256 }) => sha256);
    expect(same).toHaveLength(2);
    expect(new Set(same).size).toBe(1);
    expect(await database.$count(blob, eq(blob.sha256, same[0] ?? ""))).toBe(1);
  });

  test.for([
    ["forbidden_type", Buffer.from("MZ\x90\x00 a program that calls itself a picture")],
    ["forbidden_type", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")],
    ["forbidden_type", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), randomBytes(200)])],
    ["forbidden_type", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["forbidden_type", aDocument({ "word/media/a.emf": new Uint8Array(30_000_000) })],
    ["forbidden_type", aDocument({ "word/vbaProject.bin": new Uint8Array(10) })],
    ["damaged", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(500)])],
    ["empty", Buffer.alloc(0)],
    ["too_large", Buffer.concat([pdf, Buffer.alloc(evidenceLimit)])],
  ] as const)("refuses a file as %s", async ([reason, bytes], { database, keys }) => {
    const { recordId, inspector } = await aRecord({ database, keys });
    const place = { recordId, field: "B2", source: "verified", name: "anh.jpg" } as const;

    expect(await addEvidence(inspector, { ...place, bytes })).toEqual({ ok: false, reason });
    expect((await loadRecord(inspector, { recordId })).evidence).toEqual([]);
  });

  test("is asked before the file is read: a strange line, another side, somebody else", async ({
    database,
    keys,
  }) => {
    const { recordId, inspector, representative, stranger } = await aRecord({ database, keys });
    const place = { recordId, field: "B2", source: "verified" } as const;

    expect(await askForEvidence(inspector, place)).toMatchObject({ ok: true });
    await expect(askForEvidence(inspector, { ...place, field: "Z9" })).rejects.toThrow(NotFound);
    await expect(askForEvidence(representative, place)).rejects.toThrow(NotFound);
    await expect(askForEvidence(stranger, { ...place, source: "self" })).rejects.toThrow(NotFound);
  });
});

describe("evidence that is there", () => {
  test("gets a caption and is taken away by its own side, which the log keeps", async ({
    database,
    keys,
  }) => {
    const { recordId, inspector, representative } = await aRecord({ database, keys });
    const own = { recordId, field: "B2", source: "self", name: "QĐ.pdf", bytes: pdf } as const;
    const evidenceId = must(await addEvidence(representative, own));

    must(await captionEvidence(representative, { evidenceId, caption: "Quyết định 12" }));
    await expect(removeEvidence(inspector, { evidenceId })).rejects.toThrow(NotFound);
    must(await removeEvidence(representative, { evidenceId }));

    await expect(readEvidence(representative, { evidenceId, thumbnail: false })).rejects.toThrow(
      NotFound,
    );
    const acts = await logOf({ database }, recordId);
    expect(acts.map(({ act }) => act)).toEqual([
      ...["evidence.add", "evidence.caption", "evidence.remove"],
    ]);
    expect(acts.at(-1)?.detail).toMatchObject({ name: "QĐ.pdf", field: "B2" });
  });

  test("of the team is not the unit's to see before the minutes are drafted", async ({
    database,
    keys,
  }) => {
    const world = await aRecord({ database, keys });
    const { recordId, visitId, inspector, representative, stranger } = world;
    const file = { recordId, field: "B2", source: "verified", name: "a.pdf", bytes: pdf } as const;
    const evidenceId = must(await addEvidence(inspector, file));
    const read = { evidenceId, thumbnail: false };

    await expect(readEvidence(representative, read)).rejects.toThrow(NotFound);
    await setState(world, visitId, "minutes_draft");
    expect(await readEvidence(representative, read)).toMatchObject({ bytes: pdf });
    await expect(readEvidence(stranger, read)).rejects.toThrow(NotFound);
  });
});
