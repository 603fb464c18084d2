import { describe, expect } from "vitest";
import { readTypedDraft } from "@/lib/domain/bank/read-typed-item";
import { typeItem } from "@/lib/domain/bank/type-item";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import type { ItemId } from "@/lib/domain/ids";
import { loadItem } from "@/lib/services/bank/load-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { saveItem } from "@/lib/services/bank/save-item";
import { loadImport } from "@/lib/services/item-import/load-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, type World } from "../bank/a-world";
import { anImport, itemsOf, whole } from "./an-import";

const lines = "A;B;C;Vế trái;Đáp án";
const steps = `Câu hỏi;Loại;${lines}\nXếp các bước ký số.;Sắp xếp;Mở tệp;Chọn chứng thư;Ký;;\n`;
const lists = `Câu hỏi;Loại;${lines}\nNhấn (1) ____ để lưu.;Chọn từ trong câu;Ctrl S;Ctrl C;Ctrl V;1. (1) ____ [A, B, C];\n`;

async function inBank(world: World, text: string) {
  const { author, bankId, basics } = world;
  const importId = await anImport(author, text);
  await placeLines(author, { importId, topicId: basics, level: "NB", missingOnly: true });
  const { counts } = await loadImport(author, whole(importId));
  const written = await writeImport(author, { importId, bankId });
  const [row] = await itemsOf(world);
  return { counts, written, itemId: (row?.id ?? "") as ItemId };
}

/** The item as its author has it before them, changed and saved. */
async function save({ author }: World, itemId: ItemId, values: Partial<TypedItem>) {
  const item = await loadItem(author, { itemId });
  const read = readTypedDraft({ ...typeItem(item), ...values });
  if (!read.ok) throw new Error(read.reason.join());
  return saveItem(author, { itemId, version: item.currentVersion, ...read.value });
}

describe.each([
  ["an ordering", steps],
  ["a gap with a list", lists],
])("%s whose file names no key", (_, text) => {
  test("waits in the bank as a draft without one, until somebody says that it stands right", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { counts, written, itemId } = await inBank(world, text);
    const { author } = world;

    const sent = await moveItem(author, { itemId, move: "submit" });
    const item = await loadItem(author, { itemId });
    const reworded = await save(world, itemId, { explanation: "Theo hướng dẫn." });
    const sorted = await save(world, itemId, { unsorted: false });

    expect(counts).toMatchObject({ found: 1, keyless: 1 });
    expect(written).toEqual({ ok: true, value: { written: 1 } });
    expect(item).toMatchObject({ lacksKey: true, wording: { key: { correct: [] } } });
    expect(typeItem(item)).toMatchObject({ unsorted: true });
    expect(sent).toEqual({ ok: false, reason: "no_key" });
    expect(reworded).toEqual({ ok: true, value: { version: 2 } });
    expect(sorted).toEqual({ ok: true, value: { version: 3 } });
    expect(await moveItem(author, { itemId, move: "submit" })).toEqual({
      ok: true,
      value: "in_review",
    });
  });
});
