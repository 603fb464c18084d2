import { describe, expect, it } from "vitest";
import { fitsLine, isNoteAlone, isSameValue, needsNote } from "@/lib/domain/inspection/check-value";
import { criteriaFile } from "@/lib/domain/inspection/criteria";
import { fieldValue } from "@/lib/domain/inspection/field";
import defaultSet from "@/content/criteria/default-100.json";

const lines = criteriaFile.parse(defaultSet).sections.flatMap((section) => section.lines);

function line(code: string) {
  const found = lines.find((candidate) => candidate.code === code);
  if (!found) throw new Error(code);
  return found;
}

describe("needsNote", () => {
  it.each([
    { self: 100, verified: 80, note: false },
    { self: 100, verified: 79, note: true },
    { self: 0, verified: 1, note: true },
    { self: 0, verified: 0, note: false },
  ])("self $self, verified $verified: $note", ({ self, verified, note }) => {
    expect(needsNote({ kind: "number", number: self }, { kind: "number", number: verified })).toBe(
      note,
    );
  });

  it("asks for a note when yes became no", () => {
    expect(needsNote({ kind: "yes_no", yes: true }, { kind: "yes_no", yes: false })).toBe(true);
  });

  it("asks for nothing while one side is empty", () => {
    expect(needsNote(undefined, { kind: "number", number: 5 })).toBe(false);
  });
});

describe("fitsLine", () => {
  it("refuses a value in a line that the sitting fills", () => {
    expect(fitsLine(line("G1"), { kind: "ratio", numerator: 1, denominator: 1 })).toBe(false);
  });

  it("refuses a choice that is not offered and a judgement above the maximum", () => {
    expect(fitsLine(line("A1"), { kind: "choice", choice: "sometimes" })).toBe(false);
    expect(fitsLine(line("E4"), { kind: "number", number: 2.01 })).toBe(false);
    expect(fitsLine(line("E4"), { kind: "number", number: 2 })).toBe(true);
  });
});

describe("fieldValue", () => {
  it("refuses a part larger than its whole", () => {
    const parsed = fieldValue.safeParse({ kind: "ratio", numerator: 3, denominator: 2 });

    expect(parsed.error?.issues[0]?.message).toBe("part_exceeds_whole");
  });
});

describe("isSameValue", () => {
  it("looks at what stands in a field, whatever the order it came in", () => {
    const told = fieldValue.parse({ kind: "ratio", numerator: 5, denominator: 8 });
    const kept = fieldValue.parse({ denominator: 8, numerator: 5, kind: "ratio" });

    expect(isSameValue(told, kept)).toBe(true);
    expect(isSameValue(told, { kind: "ratio", numerator: 8, denominator: 8 })).toBe(false);
    expect(isSameValue(told, null)).toBe(false);
    expect(isSameValue(null, null)).toBe(true);
  });
});

describe("isNoteAlone", () => {
  it("is a note beside no value", () => {
    expect(isNoteAlone(null, "Phòng khóa")).toBe(true);
    expect(isNoteAlone(null, "  ")).toBe(false);
    expect(isNoteAlone({ kind: "number", number: 0 }, "Phòng khóa")).toBe(false);
  });
});
