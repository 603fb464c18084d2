import { describe, expect, it } from "vitest";
import { type KnownNames, readContent } from "@/lib/domain/bank/read-content";
import type { SharedSystemId, TopicId } from "@/lib/domain/ids";
import { type ContentFile, contentFile } from "@/lib/domain/item/content-file";

const known: KnownNames = {
  topics: new Map([["T01", "topic" as TopicId]]),
  systems: new Map([["mail", "system" as SharedSystemId]]),
  documents: new Map(),
  pictures: new Map([
    ["content/pictures/T01-1.png", { sha256: "a".repeat(64), width: 440, height: 300 }],
  ]),
};

const written = {
  code: "T01-001",
  type: "single_choice",
  system: "mail",
  level: "NB",
  stem: "Câu hỏi nào?\nDòng hai.",
  options: ["Một", "Hai", "Ba", "Bốn"].map((text, index) => ({ id: "ABCD".charAt(index), text })),
  key: ["B"],
  explanation: "Vì vậy.",
  legal_basis: [],
  needs_check: false,
  source: "Biên soạn",
};

function fileOf(...items: object[]): ContentFile {
  return {
    ...contentFile.parse({ topic: "T01", items: [written] }),
    items: items as ContentFile["items"],
  };
}

describe("readContent", () => {
  it("keeps paragraphs apart and the key out of the interaction", () => {
    const { items, problems } = readContent([fileOf(written)], known);

    expect(problems).toEqual([]);
    expect(items[0]?.wording.stem).toHaveLength(2);
    expect(items[0]?.wording.key).toEqual({ type: "single_choice", correct: ["B"] });
    expect(JSON.stringify(items[0]?.wording.interaction)).not.toContain("correct");
  });

  it("names what nobody knows and takes none of that item", () => {
    const lost = { ...written, system: "fax", legal_basis: [{ document: "1/QĐ", article: null }] };

    const { items, problems } = readContent([fileOf(lost)], known);

    expect(items).toEqual([]);
    expect(problems).toEqual([
      { item: "T01-001", code: "unknown_system", name: "fax" },
      { item: "T01-001", code: "unknown_document", name: "1/QĐ" },
    ]);
  });

  it("refuses a code that comes twice and a key that is none", () => {
    const { problems } = readContent([fileOf(written, { ...written, key: ["A", "B"] })], known);

    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["repeated_code", "unreadable_key"]),
    );
  });

  it("puts the pictures that lines name in their places", () => {
    const shown = "![Màn hình thư](content/pictures/T01-1.png)";
    const item = {
      ...written,
      stem: `Xem hình:\n${shown}\nNên làm gì?`,
      options: [{ id: "A", text: shown }, ...written.options.slice(1)],
    };

    const { items, problems } = readContent([fileOf(item)], known);

    const image = { kind: "image", blob: "a".repeat(64), alt: "Màn hình thư" };
    expect(problems).toEqual([]);
    expect(items[0]?.wording.stem.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "image",
      "paragraph",
    ]);
    expect(items[0]?.wording.interaction).toMatchObject({
      options: [{ content: [image] }, {}, {}, {}],
    });
  });

  it("refuses a picture that is not there, and one without words", () => {
    const nowhere = { ...written, stem: "Xem:\n![Thư](content/pictures/T01-2.png)" };
    const silent = { ...written, code: "T01-002", stem: "Xem:\n![ ](content/pictures/T01-1.png)" };

    const { items, problems } = readContent([fileOf(nowhere, silent)], known);

    expect(items).toEqual([]);
    expect(problems).toEqual([
      { item: "T01-001", code: "unknown_picture", name: "content/pictures/T01-2.png" },
      { item: "T01-002", code: "picture_without_words" },
    ]);
  });
});
