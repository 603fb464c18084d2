import { describe, expect } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { compareItems } from "@/lib/services/bank/compare-items";
import { listTwins } from "@/lib/services/bank/list-twins";
import { lookForAlike } from "@/lib/services/bank/look-for-alike";
import { moveItem } from "@/lib/services/bank/move-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aBank, aDraft, aPlace, aWording, type World } from "./a-world";

const texts = (options: readonly string[]) =>
  aWording({
    interaction: {
      type: "single_choice",
      options: options.map((text, index) => ({
        id: ["A", "B", "C"][index] ?? "",
        content: paragraphs(text),
        pinned: false,
      })),
      shuffle: true,
    },
  });
const reordered = texts(["Chuyển tiếp cho phòng", "GỌI ĐIỆN XÁC MINH.", "mo tep dinh kem"]);
const otherOptions = texts(["Báo bộ phận kỹ thuật ngay", "Tắt máy tính", "In ra giấy để lưu"]);

async function compareAll({ author: { db } }: World) {
  while ((await compareItems({ db }, { limit: 3 })).compared > 0);
}

describe("lookForAlike", () => {
  test("finds the same question in another spelling and order, and no other", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const itemId = await aDraft(world);
    await compareAll(world);
    const look = (wording: ReturnType<typeof aWording>) =>
      lookForAlike(world.author, { itemId: null, wording });
    const idsOf = async (wording: ReturnType<typeof aWording>) =>
      (await look(wording)).map(({ id }) => id);

    expect(await idsOf(reordered)).toContain(itemId);
    expect(await idsOf(otherOptions)).not.toContain(itemId);
    const own = await lookForAlike(world.author, { itemId, wording: aWording() });
    expect(own.map(({ id }) => id)).not.toContain(itemId);
    must(await moveItem(world.author, { itemId, move: "retire", reason: "Cũ" }));
    expect(await idsOf(reordered)).not.toContain(itemId);
    await expect(
      lookForAlike(world.organiser, { itemId: null, wording: reordered }),
    ).rejects.toThrow(NotFound);
  });
});

describe("listTwins", () => {
  test("holds each pair once, and forgets it when one of them is reworded", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const stem = paragraphs("Một câu chỉ có ở phép thử này, hỏi về việc lưu hồ sơ điện tử?");
    const one = await aDraft(world, { wording: { stem } });
    const other = await aDraft(world, { wording: { ...reordered, stem } });
    const pairs = async () => {
      await compareAll(world);
      const { twins, waiting } = await listTwins(world.author, { page: 1 });
      expect(waiting).toBe(0);
      return twins
        .map((twin) => [twin.one.id, twin.other.id].sort())
        .filter((ids) => ids.includes(one));
    };

    expect(await pairs()).toEqual([[one, other].sort()]);
    const wording = { ...otherOptions, stem };
    must(
      await saveItem(world.author, { itemId: other, version: 1, wording, place: aPlace(world) }),
    );
    expect(await pairs()).toEqual([]);
  });
});
