import { describe, expect, it } from "vitest";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import { limitsNamed } from "@/lib/interop/items/file-limits";
import { readItems } from "@/lib/interop/items/read-items";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { WritableItem } from "@/lib/interop/items/write/writing";

const asked: WritableItem = {
  ref: "Q1",
  type: "file_upload",
  stem: [{ kind: "paragraph", runs: [{ text: "Lập bảng theo dõi văn bản đến rồi nộp tệp." }] }],
  options: [],
  key: [],
  file: { kinds: ["xlsx"], megabytes: 3 },
  points: 1,
  topic: null,
  level: null,
  explanation: null,
  legalBasis: null,
  rubric: "Đủ bước: 1",
};

async function readBack(item: WritableItem, format: WrittenFormat) {
  const written = await writeItems([item], format);
  const read = await readItems({ name: "x", bytes: written.bytes }, null);
  if (!read.ok) throw new Error(read.reason.code);
  return { file: read.value.items[0]?.file, remarks: written.remarks.map(({ code }) => code) };
}

describe("a question that asks for a file", () => {
  it.each(["qti2.1", "qti3.0"] as const)(
    "keeps its one kind in %s, and no size",
    async (format) => {
      expect(await readBack(asked, format)).toEqual({
        file: { kinds: ["xlsx"], megabytes: 10 },
        remarks: ["rubric_not_held", "file_limits_not_held"],
      });
    },
  );

  it("keeps kinds and size in Moodle XML, with its rubric", async () => {
    const file = { kinds: ["pdf", "jpeg"], megabytes: 3 } as const;
    expect(await readBack({ ...asked, file }, "moodle-xml")).toEqual({ file, remarks: [] });
  });

  it.each(["gift", "xlsx", "docx"] as const)("is left out of %s by its name", async (format) => {
    const written = await writeItems([asked], format);
    expect(written).toMatchObject({ count: 0, remarks: [{ ref: "Q1", code: "type_not_held" }] });
  });

  it.each([
    [[], 0, { kinds: ["pdf", "docx", "xlsx", "png", "jpeg"], megabytes: 10 }],
    [["image/*"], 0, { kinds: ["png", "jpeg"], megabytes: 10 }],
    [[".zip", ".PDF"], 2 * 1024 * 1024, { kinds: ["pdf"], megabytes: 2 }],
    [["document"], 500, { kinds: ["pdf", "docx"], megabytes: 1 }],
    [["application/pdf"], 99 * 1024 * 1024, { kinds: ["pdf"], megabytes: 10 }],
    [["audio/mpeg", ".zip"], 0, null],
  ] as const)("that takes %j of %i bytes is read as %j", (words, bytes, limits) => {
    expect(limitsNamed(words, bytes)).toEqual(limits);
  });

  it("for what is not taken here is named, and an essay with attachments says what it loses", async () => {
    const essay = (name: string, settings: string) =>
      `<question type="essay"><name><text>${name}</text></name>
       <questiontext format="html"><text>Nộp bài</text></questiontext>${settings}</question>`;
    const noInline = "<responseformat>noinline</responseformat>";
    const text = `<?xml version="1.0"?><quiz>
      ${essay("sound", `${noInline}<attachments>1</attachments><filetypeslist>.mp3</filetypeslist>`)}
      ${essay("both", "<responseformat>editor</responseformat><attachments>2</attachments>")}</quiz>`;
    const read = await readItems({ name: "x", bytes: new TextEncoder().encode(text) }, null);
    if (!read.ok) throw new Error(read.reason.code);
    expect(read.value.skipped).toMatchObject([{ ref: "sound", code: "unsupported_interaction" }]);
    expect(read.value.items).toMatchObject([
      { ref: "both", type: "essay", warnings: [{ code: "attachments_not_asked" }] },
    ]);
  });
});
