import { describe, expect, test } from "vitest";
import { campaignPaper } from "@/lib/documents/inspection/inspection-paper";
import { dots } from "@/lib/documents/paper/parts";
import { paperOf, rows, said, templateOf } from "./a-paper";
import { aCampaign, body } from "./an-inspection";

describe("the papers about all units", () => {
  test("count only the units where the team has been", () => {
    expect(said(paperOf("report"))).toContain("Đoàn đã kiểm tra 1/2 đơn vị;");
  });

  test("rank the highest share first and say who is not verified yet", () => {
    const table = rows(paperOf("report"), "Xếp loại");

    expect(table.map((row) => [row[1], row[2], row[4]])).toEqual([
      ["Xã Quảng Điền", "78,5/98", "Tốt"],
      ["Xã Đan Điền", "", "Chưa thẩm định"],
    ]);
  });

  test("count how many units share a shortcoming", () => {
    expect(said(paperOf("report"))).toContain("- Máy đủ cấu hình: 2 đơn vị.");
  });

  test("ask for no figure that the test brings", () => {
    const form = rows(paperOf("notice"), "Số liệu của đơn vị").map(([, name]) => name);

    expect(form).toContain("Báo cáo định kỳ đúng hạn");
    expect(form.join()).not.toContain("Tỷ lệ công chức đạt");
  });

  test("set a letter's subject below its number", () => {
    const { head, kind, subject } = paperOf("notice");

    expect([kind, subject]).toEqual(["", []]);
    expect(head.number).toBe("Số: 07/........\nV/v chuẩn bị nội dung\nlàm việc với Đoàn kiểm tra");
  });

  test("leave open what nobody entered", () => {
    const order = { body, registered: { number: "", on: "", place: "" } };
    const { head, body: text } = campaignPaper(
      {
        ...order,
        campaign: aCampaign({ selfReportDueOn: null }),
        paper: "plan",
        template: templateOf("plan"),
      },
      [],
    );

    expect(head.number).toBe("Số: ......../KH-ĐKT");
    expect(head.placeAndDate).toBe(`${dots}, ngày ...... tháng ...... năm ......`);
    expect(text.some((block) => "text" in block && block.text.includes(`trước ngày ${dots}`))).toBe(
      true,
    );
  });
});
