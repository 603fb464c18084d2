import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import { orderOptions, refersToOtherOptions } from "@/lib/domain/item/order-options";
import { generator } from "@/lib/domain/random/generator";

function aChoice(pins: boolean[], shuffle = true): Interaction {
  const options = pins.map((pinned, index) => ({
    id: String.fromCharCode(65 + index),
    content: paragraphs(`Phương án ${index}`),
    pinned,
  }));
  return { type: "single_choice", options, shuffle };
}

describe("orderOptions", () => {
  it("repeats the golden order", () => {
    const order = orderOptions(aChoice([false, false, false, false]), generator("sat-hach/1"));

    expect(order.join("")).toBe("BCDA");
  });

  it("keeps pinned options in their places and loses none", () => {
    const pins = fc.array(fc.boolean(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(pins, fc.string(), (pinned, seed) => {
        const order = orderOptions(aChoice(pinned), generator(seed));
        const ids = pinned.map((_, index) => String.fromCharCode(65 + index));
        expect([...order].sort()).toEqual(ids);
        pinned.forEach((isPinned, index) => {
          if (isPinned) expect(order[index]).toBe(ids[index]);
        });
      }),
    );
  });

  it("brings every free option to every free place", () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, index) =>
        orderOptions(aChoice([false, false, false, true]), generator(`${index}`)).join(""),
      ),
    );

    expect([...seen].sort()).toEqual(["ABCD", "ACBD", "BACD", "BCAD", "CABD", "CBAD"]);
  });

  it("leaves the author's order where shuffling is off, and for true/false", () => {
    const source = generator("x");
    const first = generator("x").word();

    expect(orderOptions(aChoice([false, false, false], false), source)).toEqual(["A", "B", "C"]);
    expect(orderOptions({ type: "true_false" }, source)).toEqual(["true", "false"]);
    expect(source.word()).toBe(first);
  });
});

describe("refersToOtherOptions", () => {
  it.each([
    "Cả A và B",
    "Cả A và B.",
    "B và C đúng",
    "A, B và C đều đúng",
    "A,B,C",
    "Cả a và b đều sai",
    "Chỉ A và C đúng",
    "Chỉ A đúng",
    "Cả A lẫn B",
    "Cả A B C đều đúng",
    "(A) và (B)",
    "A & D",
    "A và B đúng, C sai",
    "Đáp án A và C",
    "Cả 3 đáp án A, B, C",
    "Cả ba đáp án trên",
    "Tất cả các phương án trên",
    "Tất cả các đáp án trên đều đúng",
    "Tất cả đều đúng",
    "Tất cả đều sai!",
    "Cả 3 đều đúng",
    "Cả hai phương án trên đều không đúng",
    "Cả ba nội dung nêu trên",
    "Hai câu trên đều sai",
    "Các ý trên",
    "Tất cả những điều nêu trên đều đúng",
    "Không có phương án nào",
    "Không có phương án nào đúng",
    "Không có đáp án nào ở trên đúng",
    "Không phương án nào nêu trên",
    "Không câu nào đúng",
    "Không có đáp án đúng",
    "Không có đáp án",
    "Đáp án khác",
    "Một phương án khác",
    "Giống phương án B nhưng thêm chữ ký",
    "tat ca cac phuong an tren",
    "TẤT CẢ CÁC Ý TRÊN",
    "All of the above",
    "None of the above",
    // Slips of typing.
    "Tất cả đáp áp trên",
    "Tấc cả các phương án trên",
    "Tất cả các phươg án trên",
    "Tất cả điều đúng",
    "Cả ba đáp ná trên",
    "Tất cả các phương án trên".normalize("NFD"),
  ])("sees that %j leans on the others", (text) => {
    expect(refersToOtherOptions(text)).toBe(true);
  });

  it.each([
    "Phần mềm Quản lý văn bản và điều hành",
    "Ủy ban nhân dân cấp xã",
    "Tất cả các cơ quan nhà nước",
    "Tất cả các thiết bị trên mạng nội bộ",
    "Cả hai bên cùng ký số",
    "Không",
    "Không đúng",
    "Không có nội dung",
    "Không có ý kiến",
    "Không có thời hạn",
    "Không được chuyển tiếp thư",
    "Ổ C và ổ D",
    "Giấy A4 và A3",
    "Ctrl + A",
    "A4",
    "A",
    "Cán bộ một cửa hỏi từng câu à?",
    "Nghị định số 30/2020/NĐ-CP",
    "Đúng",
    "02 ngày làm việc",
    "Ba ngày kể từ ngày nhận hồ sơ",
    "",
  ])("lets %j move", (text) => {
    expect(refersToOtherOptions(text)).toBe(false);
  });
});
