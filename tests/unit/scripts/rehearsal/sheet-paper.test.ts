import { describe, expect, it } from "vitest";
import { checks, type Finding, levels } from "@/lib/domain/rehearsal/judge";
import en from "@/messages/en/cli.json";
import vi from "@/messages/vi/cli.json";
import { findingText } from "@/scripts/rehearsal/finding-text";
import { sheetPaper } from "@/scripts/rehearsal/sheet-paper";

const finding: Finding = { check: "save", level: "look", values: { ms: 412 } };

describe("the go / no-go sheet", () => {
  it("has a line for each thing that was looked at, and the verdict", () => {
    const paper = sheetPaper({
      ...{ verdict: "no_go", at: "2026-11-25T15:04:05Z", address: "https://thi.example" },
      ...{ body: "Sở Khoa học và Công nghệ", candidates: 40, findings: [finding], load: "no_test" },
    });

    expect(paper.head.ownBody).toBe("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
    expect(paper.subject).toEqual([
      "Kết quả diễn tập lúc 22 giờ 04 phút ngày 25 tháng 11 năm 2026",
    ]);
    expect(paper.body).toContainEqual(
      expect.objectContaining({
        kind: "table",
        rows: [["1", "Lưu câu trả lời hơi chậm: 95% trong 412 mili giây.", "Xem lại"]],
      }),
    );
    expect(paper.body).toContainEqual(
      expect.objectContaining({ look: "strong", text: vi.rehearsal.verdicts.no_go }),
    );
  });

  it("knows the same sentences in both languages, and one for whatever goes well", () => {
    for (const check of checks) {
      const spoken = levels.filter((level) =>
        findingText({ ...finding, check, level }, vi.rehearsal),
      );
      const english = levels.filter((level) =>
        findingText({ ...finding, check, level }, en.rehearsal),
      );
      expect(spoken, check).toContain("go");
      expect(english, check).toEqual(spoken);
    }
  });
});
