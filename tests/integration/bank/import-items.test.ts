import { describe, expect } from "vitest";
import type { ContentFile, ContentItem } from "@/lib/domain/item/content-file";
import { importItems } from "@/lib/services/bank/import-items";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, type World } from "./a-world";

const written: ContentItem = {
  code: "T01-001",
  type: "single_choice",
  system: null,
  level: "TH",
  stem: "Đoạn một.\nĐiều nào đúng?",
  options: [
    { id: "A", text: "Một", misconception: "Nhầm một" },
    { id: "B", text: "Hai" },
    { id: "C", text: "Ba", misconception: "Nhầm ba", pinned: true },
  ],
  key: ["B"],
  explanation: "Vì hai.",
  legal_basis: [],
  needs_check: true,
  source: "Biên soạn",
};
const { options: _, ...wordless } = written;
const trueFalse: ContentItem = { ...wordless, code: "T01-002", type: "true_false", key: ["false"] };

const file = (world: World, ...items: ContentItem[]): ContentFile => ({
  topic: world.topicCode,
  items,
});

describe("importItems", () => {
  test("takes written items over as drafts with key, pins and legal basis", async ({
    database,
    keys,
  }) => {
    const world = await aBank({ database, keys });
    const { number } = await law(world);
    const item = { ...written, legal_basis: [{ document: number, article: null }] };

    const result = await importItems(world.author, {
      bankId: world.bankId,
      files: [file(world, item, trueFalse)],
    });

    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    const itemId = result.value.imported.get("T01-001");
    if (!itemId) throw new Error("not imported");
    expect(await loadItem(world.reviewer, { itemId })).toMatchObject({
      state: "draft",
      place: { level: "TH", needsCheck: true },
      wording: {
        stem: [{ kind: "paragraph" }, { kind: "paragraph" }],
        interaction: { options: [{ id: "A" }, { id: "B" }, { id: "C", pinned: true }] },
        key: { type: "single_choice", correct: ["B"] },
        misconceptions: { A: "Nhầm một", C: "Nhầm ba" },
      },
      legalBases: [{ number, article: "" }],
    });
  });

  test("skips what it has taken over before", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    await importItems(author, { bankId, files: [file(world, written)] });

    const again = await importItems(author, { bankId, files: [file(world, written, trueFalse)] });

    expect(again).toMatchObject({ ok: true, value: { skipped: ["T01-001"] } });
    expect((await listItems(author, { bankId, page: 1 })).total).toBe(2);
  });

  test("takes nothing when one item has a problem, and names each", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const { bankId, author } = world;
    const files = [
      file(world, written, {
        ...trueFalse,
        system: "fax",
        legal_basis: [{ document: "0/NĐ", article: null }],
      }),
      { topic: "T77", items: [{ ...written, code: "T77-001", key: ["Z"] }] },
    ];

    const result = await importItems(author, { bankId, files });

    expect(result).toEqual({
      ok: false,
      reason: [
        { item: "T01-002", code: "unknown_system", name: "fax" },
        { item: "T01-002", code: "unknown_document", name: "0/NĐ" },
        { item: "T77-001", code: "key_not_an_option" },
        { item: "T77-001", code: "unknown_topic", name: "T77" },
      ],
    });
    expect((await listItems(author, { bankId, page: 1 })).total).toBe(0);
  });

  test("is for authors", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    const { bankId } = world;

    await expect(importItems(world.reviewer, { bankId, files: [] })).rejects.toThrow(NotFound);
  });
});

async function law(world: World) {
  const { loadReference } = await import("@/lib/services/reference/load-reference");
  const { legalDocuments } = await loadReference(world.author);
  const found = legalDocuments.find(({ id }) => id === world.law);
  if (!found) throw new Error("no law");
  return found;
}
