import { describe, expect, it } from "vitest";
import { detectFormat } from "@/lib/interop/items/detect-format";

const found = (content: string | number[]) =>
  detectFormat(
    typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content),
  );

describe("detectFormat", () => {
  it("goes by content, never by name", () => {
    expect(found("$CATEGORY: a\n\nb {T}")).toEqual({ ok: true, value: "gift" });
    expect(found("Một?\nA. x\nB. y\nANSWER: A")).toEqual({ ok: true, value: "aiken" });
    expect(found("Câu 1: Một?\nA. x\nB. y\nANSWER: A")).toEqual({ ok: true, value: "text" });
    expect(found('<?xml version="1.0"?>\n<!-- a -->\n<quiz><question/></quiz>')).toEqual({
      ok: true,
      value: "moodle-xml",
    });
    expect(found('<?xml version="1.0"?><assessmentItem identifier="a"/>')).toEqual({
      ok: true,
      value: "qti",
    });
    expect(found("<qti-assessment-item>")).toEqual({ ok: true, value: "qti" });
    expect(found("Câu 1: Một?\nA. x\nB. y\n\nCâu | Đáp án\n1 | A")).toEqual({
      ok: true,
      value: "text",
    });
    expect(found("<b>Câu 1</b>")).toEqual({ ok: true, value: "text" });
  });

  it("says what a file of another program is", () => {
    expect(found([])).toEqual({ ok: false, reason: { code: "empty_file" } });
    expect(found("  \n ")).toEqual({ ok: false, reason: { code: "empty_file" } });
    expect(found("%PDF-1.7")).toEqual({ ok: false, reason: { code: "pdf" } });
    expect(found("//MULTIPLE CHOICE\nNewQuestion,MC,,,\nQuestionText,Một?,,,")).toEqual({
      ok: false,
      reason: { code: "brightspace_csv" },
    });
    expect(found("{\\rtf1")).toEqual({ ok: false, reason: { code: "rich_text" } });
    expect(found([0xd0, 0xcf, 0x11, 0xe0])).toEqual({
      ok: false,
      reason: { code: "old_or_locked" },
    });
    expect(found([0x50, 0x4b, 3, 4, 1, 2, 3])).toEqual({
      ok: false,
      reason: { code: "damaged_archive" },
    });
    expect(found([1, 2, 0, 0, 0, 3, 0])).toEqual({ ok: false, reason: { code: "binary" } });
  });
});
