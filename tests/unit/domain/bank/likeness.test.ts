import { describe, expect, it } from "vitest";
import {
  likeness,
  nearlySame,
  printedText,
  type Sayings,
  sayingsOf,
} from "@/lib/domain/bank/likeness";
import { paragraphs } from "@/lib/domain/item/content";

const base: Sayings = {
  stem: "Khi nhận thư lạ có tệp đính kèm, việc nên làm trước tiên là gì?",
  parts: ["Mở tệp đính kèm", "Gọi điện xác minh người gửi", "Chuyển tiếp cho cả phòng", "Xóa thư"],
};

describe("likeness", () => {
  it("does not look at marks, capitals and punctuation", () => {
    const plain = {
      stem: "KHI NHAN THU LA CO TEP DINH KEM viec nen lam truoc tien la gi",
      parts: base.parts.map((part) => `${part.toUpperCase()}.`),
    };

    expect(likeness(base, plain)).toBe(1);
  });

  it("finds the same options in another order", () => {
    expect(likeness(base, { ...base, parts: [...base.parts].reverse() })).toBe(1);
  });

  it("takes the same stem over other options for another question", () => {
    const parts = ["Báo bộ phận kỹ thuật", "Tắt máy", "In thư ra giấy", "Đổi mật khẩu"];

    expect(likeness(base, { ...base, parts })).toBeLessThan(nearlySame);
  });

  it("takes the same options under another stem for another question", () => {
    const stem = "Việc nào sau đây bị cấm theo quy chế sử dụng hộp thư công vụ?";

    expect(likeness(base, { ...base, stem })).toBeLessThan(nearlySame);
  });

  it("finds a question in which a word was changed", () => {
    const stem = base.stem.replace("trước tiên", "đầu tiên");
    const like = likeness(base, { ...base, stem });

    expect(like).toBeGreaterThanOrEqual(nearlySame);
    expect(like).toBeLessThan(1);
  });

  it("counts an option that one of the two lacks, and is the same from either side", () => {
    const fewer = { ...base, parts: base.parts.slice(0, 3) };

    expect(likeness(base, fewer)).toBe(0.75);
    expect(likeness(fewer, base)).toBe(0.75);
  });

  it("compares questions without options by their stems", () => {
    const open = { stem: base.stem, parts: [] };

    expect(likeness(open, open)).toBe(1);
    expect(likeness(open, base)).toBe(0);
  });
});

it("reads stem, options and prompts of an item", () => {
  const sayings = sayingsOf({
    stem: paragraphs("Điền vào chỗ trống (1)"),
    interaction: {
      type: "matching",
      prompts: [{ id: "L1", content: paragraphs("Thư đến") }],
      options: [{ id: "a", content: paragraphs("Đóng dấu"), pinned: false }],
      shuffle: true,
    },
  });

  expect(sayings).toEqual({ stem: "Điền vào chỗ trống (1)", parts: ["Đóng dấu", "Thư đến"] });
  expect(printedText(sayings)).toBe("dien vao cho trong (1) dong dau thu den");
});
