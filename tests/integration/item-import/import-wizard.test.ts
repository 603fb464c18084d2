import { describe, expect } from "vitest";
import { itemImportLine } from "@/db/schema";
import type { BankId } from "@/lib/domain/ids";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { NotFound } from "@/lib/services/context";
import { chooseKey } from "@/lib/services/item-import/choose-key";
import { dropLine } from "@/lib/services/item-import/drop-line";
import { listImports } from "@/lib/services/item-import/list-imports";
import { loadImport } from "@/lib/services/item-import/load-import";
import { loadLine } from "@/lib/services/item-import/load-line";
import { mendLine } from "@/lib/services/item-import/mend-line";
import { openImport } from "@/lib/services/item-import/open-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, someone, type World } from "../bank/a-world";
import { actsOn, anImport, aWrittenImport, itemsOf, whole } from "./an-import";

const it = test.extend<{ world: World }>({
  world: async ({ database, keys }, use) => {
    await use(await aBank({ database, keys }));
  },
});

describe("opening a file of questions", () => {
  it("keeps what was found beside its lines, believes no doubtful key and writes no item", async ({
    world: { author, bankId },
  }) => {
    const importId = await anImport(author);

    const found = await loadImport(author, whole(importId));

    expect(found.counts).toMatchObject({ found: 3, ready: 1, look: 0, keyless: 2, written: 0 });
    expect(found.lines.map(({ typed }) => typed.correct)).toEqual([["B"], [], []]);
    expect(found.lines[1]?.source.map(({ line }) => line)).toEqual([7, 8, 9, 10, 11]);
    expect(found.lines[1]?.remarks.map(({ code }) => code)).toContain("keys_disagree");
    expect(await listItems(author, { bankId, page: 1 })).toMatchObject({ total: 0 });
    expect(await actsOn(author, importId)).toEqual(["item_import.open"]);
  });

  it("refuses what cannot be read, and keeps nothing of it", async ({ world: { author } }) => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]);

    const refused = await openImport(author, { name: "cu.doc", bytes });

    expect(refused).toEqual({ ok: false, reason: { code: "old_or_locked" } });
    expect(await listImports(author)).toEqual([]);
  });

  it("names what is no question, and goes on with the others", async ({ world: { author } }) => {
    const gift = "::a:: Thủ đô? {=Hà Nội ~Huế}\n\n::b:: Phần này chỉ để đọc.\n";

    const importId = await anImport(author, gift);

    const found = await loadImport(author, whole(importId));
    expect(found.lines.map(({ ref }) => ref)).toEqual(["a"]);
    expect(found.skipped).toMatchObject([{ ref: "b", code: "description" }]);
  });

  it("takes an essay in, and leaves its rubric to a person", async ({ world: { author } }) => {
    const importId = await anImport(author, "::b:: Viết một đoạn văn. {}\n");

    const found = await loadImport(author, whole(importId));

    expect(found.lines.map(({ ref }) => ref)).toEqual(["b"]);
    expect(found.counts).toMatchObject({ found: 1, ready: 0, mend: 1 });
  });

  it("is nobody's but the author's own", async ({
    world: { author, reviewer },
    database,
    keys,
  }) => {
    const importId = await anImport(author);
    const colleague = await someone({ database, keys }, "author");
    const overseer = await someone({ database, keys }, "author", "administrator");

    await expect(loadImport(colleague, whole(importId))).rejects.toThrow(NotFound);
    await expect(loadImport(reviewer, whole(importId))).rejects.toThrow(NotFound);
    await expect(anImport(reviewer)).rejects.toThrow(NotFound);
    await expect(loadImport(overseer, whole(importId))).resolves.toMatchObject({ id: importId });
  });

  it("lies where only the role that reads keys can read it", async ({ world: { author } }) => {
    await anImport(author);

    await expect(author.db.select().from(itemImportLine)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});

describe("mending", () => {
  it("takes the key that a person chooses", async ({ world: { author } }) => {
    const importId = await anImport(author);

    const chosen = await chooseKey(author, { importId, position: 2, correct: ["B"] });
    const none = await chooseKey(author, { importId, position: 3, correct: [] });
    const strange = await chooseKey(author, { importId, position: 3, correct: ["Z"] });

    expect(chosen).toEqual({ ok: true, value: undefined });
    expect(none).toEqual({ ok: false, reason: "not_a_key" });
    expect(strange).toEqual({ ok: false, reason: "not_a_key" });
    const found = await loadImport(author, whole(importId));
    expect(found.counts).toMatchObject({ ready: 2, keyless: 1 });
    expect(found.lines[1]).toMatchObject({ standing: "ready", remarks: [] });
    expect(await actsOn(author, importId)).toEqual(["item_import.open", "item_import.choose_key"]);
  });

  it("takes over a question as its author rewrote it, and no broken one", async ({
    world: { author },
  }) => {
    const importId = await anImport(author);
    const { typed } = await loadLine(author, { importId, position: 3 });

    const saved = await mendLine(author, {
      importId,
      position: 3,
      typed: { ...typed, stem: "Hộp thư công vụ **không** dùng để làm gì?", correct: ["B"] },
    });
    const broken = await mendLine(author, { importId, position: 3, typed: { ...typed, stem: "" } });

    expect(saved.ok).toBe(true);
    expect(broken).toEqual({ ok: false, reason: "empty_stem" });
    const { typed: kept } = await loadLine(author, { importId, position: 3 });
    expect(kept).toMatchObject({ correct: ["B"], level: "" });
    expect(kept.stem).toContain("**không**");
    expect(await actsOn(author, importId)).toContain("item_import.mend");
  });

  it("leaves a question out, and takes it in again", async ({ world: { author } }) => {
    const importId = await anImport(author);

    await dropLine(author, { importId, position: 1, dropped: true });
    const without = await loadImport(author, whole(importId));
    await dropLine(author, { importId, position: 1, dropped: false });
    const again = await loadImport(author, whole(importId));

    expect(without.counts).toMatchObject({ ready: 0, dropped: 1 });
    expect(again.counts).toMatchObject({ ready: 1, dropped: 0 });
    expect(await actsOn(author, importId)).toContain("item_import.drop");
  });

  it("is for the owner, and for questions that are there", async ({
    world: { author },
    database,
    keys,
  }) => {
    const importId = await anImport(author);
    const colleague = await someone({ database, keys }, "author");
    const mine = { importId, position: 2, correct: ["B"] };

    await expect(chooseKey(colleague, mine)).rejects.toThrow(NotFound);
    await expect(chooseKey(author, { ...mine, position: 99 })).rejects.toThrow(NotFound);
    await expect(dropLine(colleague, { ...mine, dropped: true })).rejects.toThrow(NotFound);
    await expect(loadLine(colleague, mine)).rejects.toThrow(NotFound);
    await expect(
      placeLines(colleague, { importId, level: "NB", missingOnly: true }),
    ).rejects.toThrow(NotFound);
  });
});

describe("giving places to many questions at once", () => {
  it("fills what is missing, and overwrites only when asked", async ({
    world: { author, basics, mail },
  }) => {
    const importId = await anImport(author);
    const { typed } = await loadLine(author, { importId, position: 3 });
    const own = { ...typed, correct: ["A"], topicId: mail as string, level: "VD" as const };
    await mendLine(author, { importId, position: 3, typed: own });

    await placeLines(author, { importId, topicId: basics, level: "NB", missingOnly: true });
    const filled = await loadImport(author, whole(importId));
    await placeLines(author, { importId, topicId: basics, missingOnly: false });
    const overwritten = await loadImport(author, whole(importId));

    const places = ({ lines }: typeof filled) =>
      lines.map((line) => [line.typed.topicId, line.typed.level]);
    expect(places(filled)).toEqual([
      [basics, "NB"],
      [basics, "NB"],
      [mail, "VD"],
    ]);
    expect(places(overwritten)[2]).toEqual([basics, "VD"]);
    expect(await actsOn(author, importId)).toContain("item_import.place");
  });
});

describe("writing into the bank", () => {
  it("puts what can be used there as drafts, and keeps what was left out", async ({
    world: made,
  }) => {
    const { author, topicCode, basics } = made;
    const importId = await aWrittenImport(made);

    const [row, ...others] = await itemsOf(made);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ code: `${topicCode}-001`, state: "draft", own: true, level: "TH" });
    const { wording, place } = await loadItem(author, { itemId: row?.id ?? ("" as never) });
    expect(wording.key).toEqual({ type: "single_choice", correct: ["B"] });
    expect(wording.source).toBe("cau-hoi.txt");
    expect(place.topicId).toBe(basics);
    const found = await loadImport(author, whole(importId));
    expect(found.counts).toMatchObject({ written: 1, dropped: 2 });
    expect(found.lines[0]).toMatchObject({ itemId: row?.id, itemCode: row?.code });
    expect((await actsOn(author, importId)).at(-1)).toBe("item_import.write");
  });

  it("takes the rest later, into the same bank only", async ({ world: made }) => {
    const { author, bankId, topicCode } = made;
    const importId = await aWrittenImport(made);
    await chooseKey(author, { importId, position: 2, correct: ["B"] });
    const elsewhere = (await aBank({ database: author.db, keys: author.keys })).bankId;

    const wrong = await writeImport(author, { importId, bankId: elsewhere });
    await dropLine(author, { importId, position: 2, dropped: false });
    const right = await writeImport(author, { importId, bankId });
    const again = await writeImport(author, { importId, bankId });

    expect(wrong).toEqual({ ok: false, reason: { code: "other_bank" } });
    expect(right).toEqual({ ok: true, value: { written: 1 } });
    expect(again).toEqual({ ok: false, reason: { code: "nothing_to_write" } });
    expect((await itemsOf(made)).map(({ code }) => code)).toEqual([
      `${topicCode}-001`,
      `${topicCode}-002`,
    ]);
  });

  it("writes nothing while a question lacks its topic or level", async ({ world: made }) => {
    const { author, bankId } = made;
    const importId = await anImport(author);

    const refused = await writeImport(author, { importId, bankId });

    expect(refused).toEqual({ ok: false, reason: { code: "no_place", count: 3 } });
    expect(await itemsOf(made)).toEqual([]);
  });

  it("is for the owner and an existing bank, and a written question stays as it is", async ({
    world: made,
    database,
    keys,
  }) => {
    const { author, bankId } = made;
    const importId = await aWrittenImport(made);
    const colleague = await someone({ database, keys }, "author");

    await expect(writeImport(colleague, { importId, bankId })).rejects.toThrow(NotFound);
    const strange = { importId, bankId: crypto.randomUUID() as BankId };
    const open = await anImport(author);
    await expect(writeImport(author, { ...strange, importId: open })).rejects.toThrow(NotFound);
    const target = { importId, position: 1 };
    const reason = "already_written";
    expect(await dropLine(author, { ...target, dropped: true })).toEqual({ ok: false, reason });
    expect(await chooseKey(author, { ...target, correct: ["A"] })).toEqual({ ok: false, reason });
    await expect(loadLine(author, target)).rejects.toThrow(NotFound);
  });
});
