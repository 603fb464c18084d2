import { describe, expect, it } from "vitest";
import { lintTypedItem } from "@/lib/domain/bank/lint-item";
import { emptyItem, type TypedItem } from "@/lib/domain/bank/typed-item";

const option = (id: string, text: string, more: Partial<TypedItem["options"][number]> = {}) => ({
  id,
  text,
  pinned: false,
  misconception: `Nhầm ${id}`,
  ...more,
});
const fair: TypedItem = {
  ...emptyItem(),
  stem: "Việc nên làm trước tiên là gì?",
  options: [
    option("A", "Gọi điện xác minh"),
    option("B", "Mở tệp rồi xem trước", {}),
    option("C", "Chuyển tiếp thư cho phòng"),
  ].map((each) => (each.id === "A" ? { ...each, misconception: "" } : each)),
  correct: ["A"],
  explanation: "Xác minh qua kênh khác.",
};
const codes = (typed: TypedItem) => lintTypedItem(typed).map(({ code }) => code);

describe("lintTypedItem", () => {
  it("has nothing to say about a fair item", () => {
    expect(lintTypedItem(fair)).toEqual([]);
  });

  it("names the letter and the lengths when the key is the longest option", () => {
    const options = [
      ...fair.options,
      option("D", "**Gọi** người gửi theo số đã biết, rồi báo lại", { misconception: "" }),
    ];

    expect(lintTypedItem({ ...fair, options, correct: ["D"] })).toContainEqual({
      code: "longest_option_is_key",
      letter: "D",
      length: 42,
      otherLength: 25,
    });
  });

  it("lets a key stand that is hardly longer than the next option", () => {
    const options = [
      ...fair.options,
      option("D", "Gọi điện xác minh với họ ạ", { misconception: "" }),
    ];

    expect(codes({ ...fair, options, correct: ["D"] })).not.toContain("longest_option_is_key");
  });

  it("wants a quiet negative in bold or capitals", () => {
    expect(codes({ ...fair, stem: "Việc nào sau đây không nên làm?" })).toContain(
      "negative_not_emphasised",
    );
    expect(codes({ ...fair, stem: "Việc nào sau đây **không** nên làm?" })).not.toContain(
      "negative_not_emphasised",
    );
  });

  it("accepts an option that names other options only where it is pinned", () => {
    const all = option("D", "Cả A và B");

    expect(codes({ ...fair, options: [...fair.options, all] })).toContain("refers_to_letters");
    expect(codes({ ...fair, options: [...fair.options, { ...all, pinned: true }] })).not.toContain(
      "refers_to_letters",
    );
  });
});
