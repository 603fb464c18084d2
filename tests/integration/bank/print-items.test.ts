import { and, eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { fromMarkup } from "@/lib/domain/bank/markup";
import { plainText } from "@/lib/interop/items/blocks";
import { readItems } from "@/lib/interop/items/read-items";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import { addPicture } from "@/lib/services/picture/add-picture";
import { exportItems } from "@/lib/services/bank/export-items";
import { printItems } from "@/lib/services/bank/print-items";
import { surveyExport } from "@/lib/services/bank/survey-export";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aBank, aDraft } from "./a-world";

const options = (...words: string[]) =>
  words.map((text, index) => ({
    id: "ABCD"[index] ?? "",
    content: fromMarkup(text),
    pinned: false,
  }));
const gaps = ["(1) ____", "(2) ____"].map((text, index) => ({
  id: `P${index + 1}`,
  content: fromMarkup(text),
}));

const gapMatch: Partial<ItemWording> = {
  stem: fromMarkup("Văn bản (1) ____ rồi (2) ____."),
  interaction: {
    ...{ type: "gap_match", prompts: gaps, shuffle: true },
    options: options("ký số", "ban hành", "hủy"),
  },
  key: { type: "gap_match", correct: ["P1 A", "P2 B"] },
  misconceptions: {},
};

const inlineChoice: Partial<ItemWording> = {
  stem: fromMarkup("Nhấn (1) ____ để gửi."),
  interaction: {
    type: "inline_choice",
    prompts: gaps.slice(0, 1).map((gap) => ({ ...gap, options: ["A", "B"] })),
    options: options("Gửi", "Bỏ"),
  },
  key: { type: "inline_choice", correct: ["P1 A"] },
  misconceptions: {},
};

describe("questions with gaps", () => {
  test("leave the bank as other systems pair them, and what cannot hold them says so before", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    for (const wording of [gapMatch, inlineChoice]) await aDraft(world, { wording });
    for (const format of writtenFormats) {
      const survey = await surveyExport(author, { bankId, format });
      const { bytes, count } = await exportItems(author, { bankId, format });
      const read = await readItems({ name: "", bytes }, null);
      const items = read.ok ? read.value.items : [];

      expect(survey).toMatchObject({ total: 2, kept: count });
      if (format === "gift") {
        expect(survey.remarks.map(({ code, leftOut }) => [code, leftOut])).toEqual([
          ["type_not_held", true],
          ["type_not_held", true],
        ]);
        continue;
      }
      const [dragged, chosen] = items;
      const words = (id: string | undefined) =>
        plainText(
          [...(dragged?.options ?? []), ...(chosen?.options ?? [])].find((one) => one.id === id)
            ?.content ?? [],
        );
      expect(dragged?.type).toBe("gap_match");
      expect(dragged?.key.map((pair) => words(pair.split(" ")[0]))).toEqual(["ký số", "ban hành"]);
      expect([chosen?.type, chosen && plainText(chosen.stem)]).toEqual([
        "inline_choice",
        "Nhấn ____ để gửi.",
      ]);
      expect(chosen?.status).toBe("ready");
    }
  });
});

describe("printItems", () => {
  test("sets the key apart from the questions, and writes down that it was taken", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    await aDraft(world);

    const printed = await printItems(author, { bankId, paper: "key", format: "docx" });

    expect(printed).toMatchObject({
      ok: true,
      value: { name: expect.stringMatching(/^Đáp án - .*\.docx$/) as string },
    });
    const events = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.act, "item.export"), eq(auditEvent.subjectId, bankId)));
    expect(events).toMatchObject([
      { actorId: author.actor.userId, detail: { format: "key.docx", items: 1 } },
    ]);
  });

  test("shows the areas of a hotspot in its picture, on paper as on a screen", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const screen = { width: 200, height: 120 };
    const bytes = await sharp({ create: { ...screen, channels: 3, background: "#808080" } })
      .png()
      .toBuffer();
    const { sha256: blob } = must(await addPicture(author, { name: "man-hinh.png", bytes }));
    const areas = [60, 130].map((left, place) => ({
      ...{ id: "AB".charAt(place), content: fromMarkup(`Nút ${place + 1}`), pinned: false },
      area: { shape: "rectangle", left, top: 40, width: 50, height: 40 } as const,
    }));
    await aDraft(world, {
      wording: {
        interaction: {
          ...{ type: "hotspot", options: areas, several: false },
          picture: { blob, alt: "Màn hình", ...screen },
        },
        key: { type: "hotspot", correct: ["B"] },
        misconceptions: {},
      },
    });

    const printed = must(await printItems(author, { bankId, paper: "questions", format: "docx" }));
    const parts = unzipSync(printed.bytes);
    const picture = Object.entries(parts).find(([name]) => name.startsWith("word/media/"))?.[1];
    const { data, info } = await sharp(picture)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const blueAt = (x: number, y: number) => data[(y * info.width + x) * 3 + 2];

    expect({ width: info.width, height: info.height }).toEqual(screen);
    expect([85, 155].map((x) => blueAt(x, 80))).toEqual([0x8c, 0x8c]);
    expect(blueAt(85, 60)).toBe(0x80);
  });

  test("refuses what no paper can hold, and those who may not see keys", async ({
    database,
    keys,
  }) => {
    const { bankId, author, organiser } = await aBank({ database, keys });
    const wanted = { bankId, paper: "questions", format: "pdf" } as const;

    expect(await printItems(author, wanted)).toEqual({ ok: false, reason: "no_items" });
    await expect(printItems(organiser, wanted)).rejects.toThrow(NotFound);
    await expect(surveyExport(organiser, { bankId, format: "gift" })).rejects.toThrow(NotFound);
  });
});
