import { expect, test } from "vitest";
import {
  campaignPapers,
  inspectionPapers,
  isUnitPaper,
  unitPapers,
} from "@/lib/domain/inspection/paper";

test("each paper is either about one unit or about all of a campaign", () => {
  expect(inspectionPapers.filter(isUnitPaper)).toEqual([...unitPapers]);
  expect(inspectionPapers.filter((paper) => !isUnitPaper(paper))).toEqual([...campaignPapers]);
});
