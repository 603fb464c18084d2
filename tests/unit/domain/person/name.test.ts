import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, fullName, parseName, type PersonName } from "@/lib/domain/person/name";

function aName(text: string): PersonName {
  const parsed = parseName(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

describe("parseName", () => {
  it.each([
    ["Nguyễn Văn An", "Nguyễn", "Văn", "An"],
    ["Lê Bình", "Lê", "", "Bình"],
    ["Phan Thị Thanh Hương", "Phan", "Thị Thanh", "Hương"],
    ["Tôn Thất Tùng", "Tôn Thất", "", "Tùng"],
    ["TÔN NỮ THỊ NINH", "TÔN NỮ", "THỊ", "NINH"],
    ["Công Tằng Tôn Nữ Thị Mai", "Công Tằng Tôn Nữ", "Thị", "Mai"],
    ["Tôn Nữ", "Tôn", "", "Nữ"],
    ["Hoàng Phủ Ngọc Tường", "Hoàng Phủ", "Ngọc", "Tường"],
    ["Hoàng Phương", "Hoàng", "", "Phương"],
    ["  Hồ\u00a0 Thị\tA  Viết ", "Hồ", "Thị A", "Viết"],
  ])("takes %j apart", (text, family, middle, given) => {
    expect(parseName(text)).toEqual({ ok: true, value: { family, middle, given } });
  });

  it("composes what came decomposed", () => {
    expect(aName("Nguyễn Ánh".normalize("NFD"))).toEqual({
      family: "Nguyễn",
      middle: "",
      given: "Ánh",
    });
  });

  it.each([
    ["", "empty"],
    [" \u200b ", "empty"],
    ["An", "one_word"],
    ["Nguyễn Văn 4n", "not_letters"],
    ["<b>An</b> Lê", "not_letters"],
    ["- -", "not_letters"],
    [`An ${"a".repeat(78)}`, "too_long"],
  ])("refuses %j as %s", (text, reason) => {
    expect(parseName(text)).toEqual({ ok: false, reason });
  });

  it("accepts a name of exactly 80 characters", () => {
    expect(parseName(`An ${"a".repeat(77)}`).ok).toBe(true);
  });

  it("loses no word: the parts in order are the name", () => {
    const word = fc.constantFrom("Tôn", "Nữ", "Thất", "Công", "Tằng", "Hoàng", "Phủ", "An", "Thị");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 7 }), (words) => {
        const name = aName(words.join(" "));
        expect(fullName(name)).toBe(words.join(" "));
        expect(name.given).not.toBe("");
        expect(name.family).not.toBe("");
      }),
    );
  });
});

describe("compareNames", () => {
  it("sorts by given name, then family name, then middle name, in Vietnamese order", () => {
    const sorted = [
      "Trần Văn Đức",
      "Nguyễn Thị Dung",
      "Lê Văn Ân",
      "Lê Văn An",
      "Trần Thị An",
      "Lê Thị An",
      "Đỗ Văn Ánh",
      "Dương Văn Ánh",
    ]
      .map(aName)
      .sort(compareNames)
      .map(fullName);

    expect(sorted).toEqual([
      "Lê Thị An",
      "Lê Văn An",
      "Trần Thị An",
      "Dương Văn Ánh",
      "Đỗ Văn Ánh",
      "Lê Văn Ân",
      "Nguyễn Thị Dung",
      "Trần Văn Đức",
    ]);
  });

  it("sorts tones in the order ngang, huyền, hỏi, ngã, sắc, nặng", () => {
    const given = ["Mạ", "Má", "Mã", "Mả", "Mà", "Ma"].map((name) => aName(`Lê ${name}`));

    expect(given.sort(compareNames).map((name) => name.given)).toEqual([
      "Ma",
      "Mà",
      "Mả",
      "Mã",
      "Má",
      "Mạ",
    ]);
  });
});
