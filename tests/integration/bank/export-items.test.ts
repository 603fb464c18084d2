import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import { paragraphs } from "@/lib/domain/item/content";
import { plainText } from "@/lib/interop/items/blocks";
import { readItems } from "@/lib/interop/items/read-items";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import { exportItems } from "@/lib/services/bank/export-items";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { addPicture } from "@/lib/services/picture/add-picture";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem, aPlace, aWording } from "./a-world";
import { must } from "../sitting/a-sitting";

describe("exportItems", () => {
  test("gives approved items with key, topic, level, legal basis and explanation", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author, law } = world;
    await anApprovedItem(world, {
      wording: { legalBases: [{ legalDocumentId: law, article: "Điều 5" }] },
      place: { level: "VD" },
    });
    await aDraft(world, { wording: { stem: paragraphs("Bản nháp?") } });

    for (const format of writtenFormats) {
      const written = await exportItems(author, { bankId, format, states: ["approved"] });
      const read = await readItems({ name: "", bytes: written.bytes }, null);

      expect(written).toMatchObject({ count: 1, remarks: [] });
      expect(read.ok && read.value.items.map((item) => [item, plainText(item.stem)])).toMatchObject(
        [
          [
            {
              ...{ type: "single_choice", key: ["B"], topic: "Máy tính", level: "VD" },
              explanation: "Xác minh qua kênh khác.",
              legalBasis: expect.stringMatching(/\/NĐ-CP, Điều 5$/) as string,
            },
            "Việc nên làm trước tiên khi nhận thư lạ là gì?",
          ],
        ],
      );
    }
  });

  test("gives a hotspot with its picture and its areas to who can hold them", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const bytes = await sharp({
      create: { width: 200, height: 120, channels: 3, background: "#357" },
    })
      .png()
      .toBuffer();
    const kept = must(await addPicture(author, { name: "man-hinh.png", bytes }));
    const areas = [10, 60].map((top, place) => ({
      ...{ id: "AB".charAt(place), content: paragraphs(`Nút ${place + 1}`), pinned: false },
      area: { shape: "rectangle", left: 5, top, width: 50, height: 30 } as const,
    }));
    const { sha256: blob, width, height } = kept;
    const picture = { blob, alt: "Màn hình", width, height };
    await anApprovedItem(world, {
      wording: {
        interaction: { type: "hotspot", picture, options: areas, several: false },
        key: { type: "hotspot", correct: ["B"] },
        misconceptions: {},
      },
    });

    for (const format of ["qti2.1", "qti3.0", "docx"] as const) {
      const written = await exportItems(author, { bankId, format, states: ["approved"] });
      const read = await readItems({ name: "", bytes: written.bytes }, null);

      expect(written).toMatchObject({ count: 1, remarks: [] });
      expect(read.ok && read.value.items).toMatchObject([
        {
          type: "hotspot",
          stem: [{ kind: "paragraph" }, { kind: "image", alt: "Màn hình" }],
          options: [{ area: "rect 5,10,55,40" }, { area: "rect 5,60,55,90" }],
          key: ["B"],
        },
      ]);
    }
    const gift = await exportItems(author, { bankId, format: "gift", states: ["approved"] });
    expect(gift).toMatchObject({ count: 0, remarks: [{ leftOut: true }] });
  });

  test("gives what was approved of an item that is being written anew, and all states when asked", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const itemId = await anApprovedItem(world);
    await aDraft(world, { wording: { stem: paragraphs("Bản nháp?") } });
    const stems = async (states?: ["approved"]) => {
      const filter = states === undefined ? {} : { states };
      const { bytes } = await exportItems(author, { bankId, format: "gift", ...filter });
      const read = await readItems({ name: "", bytes }, null);
      return read.ok ? read.value.items.map(({ stem }) => plainText(stem)) : [];
    };

    expect(await stems()).toEqual(["Việc nên làm trước tiên khi nhận thư lạ là gì?", "Bản nháp?"]);
    const saved = await saveItem(author, {
      ...{ itemId, version: 1, place: aPlace(world) },
      wording: aWording({ stem: paragraphs("Câu viết lại?") }),
    });
    expect(saved.ok).toBe(true);
    expect(await stems()).toEqual(["Câu viết lại?", "Bản nháp?"]);
  });

  test("writes down that items were taken, and by whom", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const { bankId, reviewer } = world;
    await anApprovedItem(world);

    await exportItems(reviewer, { bankId, format: "xlsx", states: ["approved"] });

    const events = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.act, "item.export"), eq(auditEvent.subjectId, bankId)));
    expect(events).toMatchObject([
      {
        actorId: reviewer.actor.userId,
        detail: { format: "xlsx", items: 1, states: ["approved"] },
      },
    ]);
  });

  test("is for those who may see keys", async ({ database, keys }) => {
    const { bankId, organiser } = await aBank({ database, keys });

    await expect(exportItems(organiser, { bankId, format: "gift" })).rejects.toThrow(NotFound);
  });
});
