import { expect, test } from "vitest";
import { plain } from "@/lib/documents/paper/parts";
import { sheetOf } from "@/lib/documents/paper/sheet";
import { aPaper } from "../format/a-paper";

test("each line of what somebody wrote is a paragraph of its own, indented as all are", () => {
  const body = [plain("Máy số 7 treo.\n\nĐã đổi sang máy 8."), plain("Hết.")];

  const { paper } = sheetOf(aPaper({ body }));

  expect(paper.body).toEqual([plain("Máy số 7 treo."), plain("Đã đổi sang máy 8."), plain("Hết.")]);
});
