import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (text: string) => itemsIn(readText(file(text)));

describe("text as it is pasted from elsewhere", () => {
  it("has numbers behind a word for them, and keys behind an arrow in small letters", () => {
    const dump =
      "QUESTION NO: 1\nOne?\nA. x\nB. y\nAnswer: B\n\nQuestion No. 2\nTwo?\nA. x\nB. y\nAnswer: A";
    const notes = "1/ Một?\na/ x\nb/ y\n=> b\n2/ Hai?\na/ x\nb/ y\n=> a";

    expect(read(dump)).toEqual([
      "single_choice · One? · A x | B y · B",
      "single_choice · Two? · A x | B y · A",
    ]);
    expect(read(notes)).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A x | B y · A",
    ]);
  });

  it("takes dashes before questions and options off", () => {
    const text =
      "- Câu 1: Hỏi?\n- A. một\n- B. hai\n- Đáp án: B\n\n+ Câu 2: Nữa?\n+ A. x\n+ B. y\n+ Đáp án: A";

    expect(read(text)).toEqual([
      "single_choice · Hỏi? · A một | B hai · B",
      "single_choice · Nữa? · A x | B y · A",
    ]);
  });

  it("reads the bold of Markdown as bold, and stars within words as themselves", () => {
    const text =
      "**Câu 1:** Hỏi?\n\n- A. một\n- **B. hai**\n- C. 2**3\n\n**Câu 2:** Nữa?\n\nA. x\nB. y\n**C. z**\n";

    expect(read(text)).toEqual([
      "single_choice · Hỏi? · A một | B hai | C 2**3 · B",
      "single_choice · Nữa? · A x | B y | C z · C",
    ]);
  });

  it("finds the ticked box among empty ones, on lines of their own and on one line", () => {
    const text = "Câu 1: Hỏi?\n☐ A. một\n☒ B. hai\n☐ C. ba\nCâu 2: Nữa?\n☐ A. một ☑ B. hai ☐ C. ba";

    expect(read(text)).toEqual([
      "single_choice · Hỏi? · A một | B hai | C ba · B",
      "single_choice · Nữa? · A một | B hai | C ba · B",
    ]);
  });

  it("leaves an arrow before a key out of the option above it, and counts by strokes", () => {
    const text =
      "1/ Hỏi?\na. một\nb. hai\n=> Đáp án đúng: a\n2/ Ngày 1/2/2024?\na. x\nb. y\n=> Đáp án: b";

    expect(read(text)).toEqual([
      "single_choice · Hỏi? · A một | B hai · A",
      "single_choice · Ngày 1/2/2024? · A x | B y · B",
    ]);
  });
});
