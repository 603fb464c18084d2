import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (text: string) => itemsIn(readText(file(text)));

const asked = "Câu 1: Ai ký văn bản?\nA. Văn thư\nB. Người có thẩm quyền\n";
const item = "single_choice · Ai ký văn bản? · A Văn thư | B Người có thẩm quyền · ";

describe("words that lead to a key where nothing but its letter follows", () => {
  it.each([
    "Câu trả lời: B",
    "Kết quả: B",
    "KQ: B.",
    "Ý đúng: B",
    "ĐS: b",
    "Đúng: (B)",
    "Phương án: B",
  ])("are read: %s", (line) => {
    expect(read(asked + line)).toEqual([`${item}B`]);
  });

  it("may be several letters", () => {
    expect(read(`${asked}Kết quả: A, B`)).toEqual([
      "multiple_choice · Ai ký văn bản? · A Văn thư | B Người có thẩm quyền · A, B",
    ]);
  });

  it("lead to none where more is said", () => {
    for (const line of ["Kết quả: Bảng điểm", "Phương án: B tốt hơn A", "Đúng: A hoặc B"]) {
      expect(read(asked + line)[0], line).toMatch(/^draft/);
    }
  });
});

describe("beginnings of questions", () => {
  it.each(["Câu thứ 1:", "C1.", "C1: ", "1.-"])("are told by %s", (start) => {
    const second = start.replace("1", "2");
    const text = `${start} Ai ký?\nA. Một\nB. Hai\nĐáp án: B\n\n${second} Ai gửi?\nA. Một\nB. Hai\nĐáp án: A`;

    expect(read(text)).toEqual([
      "single_choice · Ai ký? · A Một | B Hai · B",
      "single_choice · Ai gửi? · A Một | B Hai · A",
    ]);
  });

  it("are no option whose words are a number", () => {
    const text = "Câu 1: Bao nhiêu?\nA. 10.\nB. 11.\nC. 12.\nD. 13.\nĐáp án: C";

    expect(read(text)).toEqual(["single_choice · Bao nhiêu? · A 10. | B 11. | C 12. | D 13. · C"]);
  });
});
