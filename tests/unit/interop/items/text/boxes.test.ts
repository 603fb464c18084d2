import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (text: string) => itemsIn(readText(file(text)));

describe.each([
  ["○", "●"],
  ["◯", "◉"],
  ["□", "■"],
  ["☐", "☑"],
  ["☐", "☒"],
])("options behind %s and %s", (empty, filled) => {
  it("have the filled one for their key", () => {
    const text = `1. Mật khẩu nào mạnh?\n${empty} 123456\n${filled} Tr0ng@Tam\n${empty} abc
2. Thư lạ?\n${filled} Báo lại   ${empty} Mở ngay`;

    expect(read(text)).toEqual([
      "single_choice · Mật khẩu nào mạnh? · A 123456 | B Tr0ng@Tam | C abc · B",
      "single_choice · Thư lạ? · A Báo lại | B Mở ngay · A",
    ]);
  });

  it("have several keys where several are filled", () => {
    expect(read(`Câu 1: Chọn\n${filled} một\n${empty} hai\n${filled} ba`)).toEqual([
      "multiple_choice · Chọn · A một | B hai | C ba · A, C",
    ]);
  });

  it("have none where all are alike", () => {
    const list = (box: string) => `Câu 1: Chọn\n${box} một\n${box} hai`;

    expect(read(list(filled))).toEqual(["draft · single_choice · Chọn · A một | B hai · "]);
    expect(read(list(empty))).toEqual(["draft · single_choice · Chọn · A một | B hai · "]);
  });

  it("have none where one of the others has no box", () => {
    const text = `Câu 1: Chọn\n${filled} A. một\nB. hai\n${empty} C. ba`;

    expect(read(text)).toEqual(["draft · single_choice · Chọn · A một | B hai | C ba · "]);
  });

  it("may have letters as well", () => {
    const text = `Câu 1: Chọn\n${empty} A. một   ${filled} B. hai\nCâu 2: Chọn\n${filled} a) một\n${empty} b) hai`;

    expect(read(text)).toEqual([
      "single_choice · Chọn · A một | B hai · B",
      "single_choice · Chọn · A một | B hai · A",
    ]);
  });
});

it("takes a circle and a square for no pair", () => {
  expect(read("Câu 1: Chọn\n● một\n□ hai")).toEqual([
    "draft · single_choice · Chọn · A một | B hai · ",
  ]);
});

it("leaves a list of points above lettered options to the question", () => {
  expect(read("Câu 1: Cho\n● một\n● hai\nA. ba\nB. bốn\nĐáp án: B")).toEqual([
    "single_choice · Cho / ● một / ● hai · A ba | B bốn · B",
  ]);
});

describe("boxes as people type them", () => {
  it.each([
    ["[ ] x\n[x] y\n[ ] z"],
    ["( ) x\n(x) y\n( ) z"],
    ["- [ ] x\n- [x] y\n- [ ] z"],
    ["[] x\n[X] y\n[] z"],
  ])("are boxes where some are empty: %s", (options) => {
    expect(itemsIn(readText(file(`1. Một?\n${options}\n2. Hai?\n${options}`)))).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "single_choice · Hai? · A x | B y | C z · B",
    ]);
  });

  it("are words where none is empty", () => {
    const text = "Câu 1: Cho hàm\n(x) = 2\nA. x\nB. y\nĐáp án: A";

    expect(itemsIn(readText(file(text)))).toEqual([
      "single_choice · Cho hàm / (x) = 2 · A x | B y · A",
    ]);
  });
});
