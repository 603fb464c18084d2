import { expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (text: string) => itemsIn(readText(file(text)));

it("reads the right answer as Moodle prints it below a question", () => {
  const text = `Question 1
Đâu là hệ điều hành?
Select one:
a. Word
b. Windows
c. Excel
The correct answer is: Windows

Question 2
Chọn hai trình duyệt
Select one or more:
a. Chrome
b. Paint
c. Firefox
The correct answers are: Chrome, Firefox`;

  expect(read(text)).toEqual([
    "single_choice · Đâu là hệ điều hành? · A Word | B Windows | C Excel · B",
    "multiple_choice · Chọn hai trình duyệt · A Chrome | B Paint | C Firefox · A, C",
  ]);
});

it("reads several letters of a key in brackets of their own", () => {
  expect(read("Câu 1: Chọn\n(A) Một\n(B) Hai\n(C) Ba\n=> Đáp án: (A), (C)")).toEqual([
    "multiple_choice · Chọn · A Một | B Hai | C Ba · A, C",
  ]);
});

it("reads lists of boxes as Markdown ticks them", () => {
  const text = `**Câu 1:** Ai là thủ trưởng?
- [ ] A. Nhân viên
- [x] B. Giám đốc

**Câu 2:** Chọn hai ý
- [X] A. Một
- [ ] B. Hai
- [X] C. Ba`;

  expect(read(text)).toEqual([
    "single_choice · Ai là thủ trưởng? · A Nhân viên | B Giám đốc · B",
    "multiple_choice · Chọn hai ý · A Một | B Hai | C Ba · A, C",
  ]);
});

it("takes one statement with the options Đúng and Sai for what it is", () => {
  const text =
    "Câu 1. Phát biểu sau đúng hay sai: Mật khẩu phải giữ kín.\nA. Đúng\nB. Sai\nĐáp án: A";

  expect(read(text)).toEqual([
    "true_false · Phát biểu sau đúng hay sai: Mật khẩu phải giữ kín. · A Đúng | B Sai · A",
  ]);
});
