import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWordings } from "@/lib/domain/bank/compare-wordings";
import { readTypedItem } from "@/lib/domain/bank/read-typed-item";
import { typeItem } from "@/lib/domain/bank/type-item";
import { emptyFile, emptyItem, type TypedFile } from "@/lib/domain/bank/typed-item";
import { fileAnswerText, readFileAnswer, shortFileName } from "@/lib/domain/item/file-answer";
import type { Interaction } from "@/lib/domain/item/interaction";
import { isValidResponse } from "@/lib/domain/item/response";

const sha256 = "0f".repeat(32);

describe("an answer that names a file", () => {
  it("is read back, whatever the file was called", () => {
    const files = fc.record({
      sha256: fc.constantFrom(sha256, "ab".repeat(32)),
      size: fc.integer({ min: 1, max: 10 * 1024 * 1024 }),
      name: fc
        .string({ unit: "binary", maxLength: 200 })
        .map(shortFileName)
        .filter((name) => name !== ""),
    });
    fc.assert(
      fc.property(files, (file) => {
        const text = fileAnswerText(file);
        expect(readFileAnswer(text)).toEqual(file);
        expect(readFileAnswer(JSON.parse(JSON.stringify(text)))).toEqual(file);
      }),
    );
  });

  it.each([
    "",
    "bai.pdf",
    `${sha256} 0 bai.pdf`,
    `${sha256} 12`,
    `${sha256} 12 `,
    `${sha256.toUpperCase()} 12 bai.pdf`,
    `${sha256} 12 ../bai.pdf`,
    `${sha256} 12 a\u202epdf.exe`,
    `${sha256} 12 ${"x".repeat(121)}`,
  ])("is not %j", (text) => {
    expect(readFileAnswer(text)).toBeNull();
  });

  it("is the only answer to a question that asks for a file, but for none", () => {
    const asked: Interaction = { type: "file_upload", kinds: ["pdf"], megabytes: 2 };
    expect(isValidResponse(asked, `${sha256} 12 Bài làm.pdf`)).toBe(true);
    expect(isValidResponse(asked, "")).toBe(true);
    for (const value of ["bai.pdf", [`${sha256} 12 a.pdf`], 7, null]) {
      expect(isValidResponse(asked, value)).toBe(false);
    }
  });
});

describe("the name of a file", () => {
  it.each([
    ["C:\\Bài\\làm.docx", "làm.docx"],
    ["../../etc/passwd", "passwd"],
    ["  a\u0000b\u202e.pdf ", "ab.pdf"],
    [`${"dài ".repeat(60)}.pdf`, `${"dài ".repeat(60)}.pdf`.slice(-120).trim()],
    ["/", ""],
  ])("of %j is %j", (given, kept) => {
    expect(shortFileName(given)).toBe(kept);
  });
});

const rubricTyped = {
  ...{ longest: "2000", expected: "", model: "Có đủ ba phần." },
  criteria: [{ id: "C1", text: "Đủ ba phần", points: "1,5" }],
};

const typed = (file: Partial<TypedFile> = {}) => ({
  ...emptyItem(),
  ...{ type: "file_upload" as const, stem: "Lập bảng theo dõi văn bản đến.", essay: rubricTyped },
  ...{ file: { ...emptyFile, ...file }, explanation: "Bảng cần đủ ba phần." },
  ...{ topicId: "00000000-0000-4000-8000-000000000001", level: "VD" as const },
});

describe("a file upload as its author types it", () => {
  it("is an item with limits and rubric, and can be typed on", () => {
    const read = readTypedItem(typed({ kinds: ["xlsx"], megabytes: "5" }));
    if (!read.ok) throw new Error(read.reason.join());
    const { interaction, key } = read.value.wording;
    expect(interaction).toEqual({ type: "file_upload", kinds: ["xlsx"], megabytes: 5 });
    expect(key).toEqual({
      ...{ type: "file_upload", correct: [] },
      rubric: {
        criteria: [{ id: "C1", text: "Đủ ba phần", points: 150 }],
        model: "Có đủ ba phần.",
      },
    });
    expect(typeItem(read.value)).toMatchObject({
      file: { kinds: ["xlsx"], megabytes: "5" },
      essay: rubricTyped,
    });
  });

  it.each<Partial<TypedFile>>([
    { kinds: [] },
    { megabytes: "0" },
    { megabytes: "11" },
    { megabytes: "1,5" },
    { megabytes: "" },
  ])("is refused with %j", (file) => {
    const read = readTypedItem(typed(file));
    expect(read).toMatchObject({ ok: false, reason: ["unreadable_file"] });
  });

  it("says what changed between two versions", () => {
    const [before, after] = [typed(), typed({ kinds: ["pdf"], megabytes: "2" })].map((each) => {
      const read = readTypedItem(each);
      if (!read.ok) throw new Error(read.reason.join());
      return read.value.wording;
    });
    if (!before || !after) throw new Error("two were typed");
    expect(compareWordings(before, after)).toContainEqual({
      ...{ part: "key", removed: ["PDF, DOCX", "≤ 10 MB"], added: ["PDF", "≤ 2 MB"] },
    });
  });
});
