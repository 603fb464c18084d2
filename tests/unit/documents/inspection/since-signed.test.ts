import { describe, expect, test } from "vitest";
import type { CorrectionFacts } from "@/lib/documents/inspection/facts";
import { correctedUnitsPart, correctionsPart } from "@/lib/documents/inspection/since-signed";
import { outcomesPart, testPart, unitTestsPart } from "@/lib/documents/inspection/test-parts";
import type { Block } from "@/lib/documents/paper/paper";
import { anOutcome, aRecord } from "./an-inspection";

const revision = {
  signed: { scored: 28, passed: 22, mean: 68.25 },
  now: { scored: 28, passed: 24, mean: 70.04 },
  sealed: true,
};

const correction: CorrectionFacts = {
  ...{ number: "02/BB-ĐKT", at: new Date("2026-11-28T02:30:00Z") },
  ...{ field: "B1", name: "Máy tính" },
  ...{ before: "60/62 máy", after: "61/62 máy", reason: "Ghi nhầm tử số" },
  answer: null,
};

const said = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === "table") return block.rows.flat();
      return "text" in block ? [block.text] : [];
    })
    .join("\n");

describe("a score that was revised after signing", () => {
  test("is told beside the signed one in tables, which are all that a workbook has", () => {
    const rows = [anOutcome("Xã Quảng Điền", { revision })];
    for (const part of [unitTestsPart, outcomesPart]) {
      expect(said(part(rows))).toContain(
        "Xã Quảng Điền\n(điểm sát hạch điều chỉnh sau khi ký: 7,00, đạt 24/28)",
      );
    }
  });

  test("is told under the figures that a unit signed", () => {
    const text = said(testPart(aRecord({ revision })));
    expect(text).toContain("Số người đạt: 22/28");
    expect(text).toContain(
      "biên bản ghi đạt 22/28, điểm trung bình 6,83; nay là đạt 24/28, điểm trung bình 7,00. Hồ sơ đã ký không thay đổi.",
    );
  });

  test("is told of minutes that are not signed yet, and of a unit that nobody had tested", () => {
    const drawn = { ...revision, signed: null, sealed: false };
    const text = said(testPart(aRecord({ test: null, revision: drawn })));
    expect(text).toContain("sau khi lập biên bản: biên bản ghi chưa có kết quả; nay là đạt 24/28");
  });
});

describe("addenda", () => {
  test("say what stood there, what stands there now, why, and what the unit says to it", () => {
    const agreed = { ...correction, answer: { agreed: true, statement: "" } };
    const objected = { ...correction, answer: { agreed: false, statement: "Số cũ đúng" } };
    const text = said(correctionsPart([correction, agreed, objected]));
    expect(text).toContain(
      "dòng B1 (Máy tính), trước đó ghi 60/62 máy, sửa thành 61/62 máy; lý do: Ghi nhầm tử số. Đơn vị chưa có ý kiến",
    );
    expect(text).toContain("Đơn vị nhất trí");
    expect(text).toContain("Đơn vị không nhất trí: Số cũ đúng");
  });

  test("stand under the table of all units by name, and nowhere without any", () => {
    const rows = [anOutcome("Xã An"), anOutcome("Xã Bình", { corrections: [correction] })];
    expect(said(correctedUnitsPart(rows))).toContain("Xã Bình. Biên bản bổ sung số 02/BB-ĐKT");
    expect(correctedUnitsPart([anOutcome("Xã An")])).toEqual([]);
    expect(correctionsPart([])).toEqual([]);
  });
});
