import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, searchVariants, stripMarks } from "@/lib/domain/text/fold";

describe("fold", () => {
  it.each([
    ["Quảng Điền", "quang dien"],
    ["ỦY BAN NHÂN DÂN", "uy ban nhan dan"],
    ["Nguyễn Thị Ánh Tuyết", "nguyen thi anh tuyet"],
    ["ệ ỗ ữ ặ Ậ ơ Ư", "e o u a a o u"],
    ["  Họ\tvà \u00a0 tên\n", "ho va ten"],
    ["Ð\u1ea1i", "dai"],
    ["ðại", "dai"],
    ["zero\u200bwidth", "zerowidth"],
    ["100 % Đạt", "100 % dat"],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["hoà", "hòa"],
    ["Thuỷ", "Thủy"],
    ["Quyền", "QUYỀN"],
  ])("takes %s and %s for the same", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("folds endless marks on one letter in time in proportion to their number", () => {
    // In any other way this takes minutes: the runner gives up on it.
    expect(fold(`a${"\u0301\u0323".repeat(400_000)}b`)).toBe("ab");
  });

  it("does not depend on composed or decomposed Unicode", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, anyText), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("leaves only plain letters of Vietnamese", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});

describe("stripMarks", () => {
  it("keeps capitals", () => {
    expect(stripMarks("Phương án Đ")).toBe("Phuong an D");
  });
});

describe("searchVariants", () => {
  it.each([
    ["Kỹ thuật", ["ky thuat", "ki thuat"]],
    ["mĩ", ["mi", "my"]],
    ["lý, kĩ", ["ly, ki", "li, ki", "ly, ky"]],
    ["Quyền", ["quyen"]],
    ["Thúy", ["thuy"]],
    ["thi", ["thi"]],
    ["ri", ["ri"]],
  ])("looks for %s as %j", (query, variants) => {
    expect(searchVariants(query)).toEqual(variants);
  });
});

const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệĐÁÀẢÃẠƯỪ ".split("");
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xd7ff }))
  .map((codes) => String.fromCharCode(...codes));
const vietnameseText = fc.array(fc.constantFrom(...letters)).map((chars) => chars.join(""));
