import { expect, test } from "vitest";
import { changesPart } from "@/lib/documents/inspection/changes-part";
import type { ChangeFacts } from "@/lib/documents/inspection/facts";
import type { Block } from "@/lib/documents/paper/paper";
import { tablesOf } from "@/lib/documents/paper/tables-of";
import { aPaper } from "../format/a-paper";
import { anOutcome } from "./an-inspection";

const fell: ChangeFacts = {
  ...{ kind: "attributed", was: ["Xã Quảng An", "Xã Quảng Ngạn"] },
  since: { name: "Kiểm tra năm 2018", year: 2018 },
  change: {
    earlier: { mean: 73.5, se: 1.5, df: 40 },
    difference: { difference: -5.25, se: 2.1, df: 70, interval: [-9.44, -1.06] },
    direction: "down",
  },
};

const tableIn = (blocks: readonly Block[]) => blocks.find((block) => block.kind === "table");

test("a unit stands beside what it was, with how sure the difference is", () => {
  const part = changesPart([anOutcome("Xã Quảng Điền", { change: fell })]);

  expect(JSON.stringify(part[0])).toContain("Đợt so sánh: Kiểm tra năm 2018.");
  expect(tableIn(part)?.rows).toEqual([
    [
      ...["1", "Xã Quảng Điền\n(trước là Xã Quảng An, Xã Quảng Ngạn)", "7,35", "6,83"],
      ...["-0,53\n(-0,94 đến -0,11)", "Giảm"],
    ],
  ]);
});

test("what cannot be compared says why, and a unit without a result is left out", () => {
  const divided: ChangeFacts = { ...fell, kind: "divided", was: [], change: null };
  const part = changesPart([
    anOutcome("Phường Hóa Châu", { change: divided }),
    anOutcome("Xã Đan Điền", { change: fell, test: null }),
  ]);

  expect(tableIn(part)?.rows).toEqual([
    ["1", "Phường Hóa Châu", "", "6,83", "", "Đơn vị cũ bị chia tách, không quy được"],
  ]);
});

test("without a campaign before there is a sentence and no table", () => {
  expect(tableIn(changesPart([anOutcome("Xã Quảng Điền")]))).toBeUndefined();
});

test("a workbook holds how far a mean fell as a number below nought", () => {
  const body = changesPart([anOutcome("Xã Quảng Điền", { change: fell })]);
  const [sheet] = tablesOf(aPaper({ body }));

  expect(sheet?.rows[0]?.slice(2)).toEqual([7.35, 6.83, -0.53, -0.94, -0.11, "Giảm"]);
});
