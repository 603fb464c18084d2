import { describe, expect, test } from "vitest";
import { readValue } from "@/components/record/written";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";

const line: CriteriaLine = {
  ...{ code: "D1", name: { vi: "Hồ sơ", en: "Files" }, field: "ratio", max: 1000, gate: false },
  formula: { kind: "ratio" },
};
const vi = {
  locale: "vi",
  words: { yes: "Có", no: "Không", notOccurred: "không phát sinh" },
} as const;

describe("a stored value to read", () => {
  test("counts thousands as the language does, and keeps a ratio on one line", () => {
    const ratio = { kind: "ratio", numerator: 1204, denominator: 12_345 } as const;

    expect(readValue(line, ratio, vi)).toBe("1.204\u00A0/\u00A012.345");
    expect(readValue(line, { kind: "number", number: 1234.5 }, vi)).toBe("1.234,5");
  });

  test("says of what did not occur that it did not", () => {
    expect(readValue(line, { kind: "ratio", numerator: 0, denominator: 0 }, vi)).toBe(
      "không phát sinh",
    );
  });
});
