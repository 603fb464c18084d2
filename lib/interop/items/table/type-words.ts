import { fold } from "@/lib/domain/text/fold";
import { type ReadType, readTypes } from "../reading";

/** What a table calls each type of question; the reader takes our own names too. */
export const typeWords: Readonly<Partial<Record<ReadType, string>>> = {
  single_choice: "Một lựa chọn",
  multiple_choice: "Nhiều lựa chọn",
  true_false: "Đúng/Sai",
  ordering: "Sắp xếp",
  matching: "Ghép đôi",
  short_text: "Trả lời ngắn",
  numeric: "Điền số",
  gap_match: "Đưa từ vào chỗ trống",
  inline_choice: "Chọn từ trong câu",
  essay: "Tự luận",
};

/** What offices call them besides, folded. */
const otherWords: Readonly<Record<string, ReadType>> = {
  ...{ "dung sai": "true_false", "dung - sai": "true_false", "dung hay sai": "true_false" },
  ...{ "mot dap an": "single_choice", "chon mot": "single_choice" },
  ...{ "nhieu dap an": "multiple_choice", "chon nhieu": "multiple_choice" },
  ...{ "sap xep thu tu": "ordering", "sap thu tu": "ordering" },
  ...{ noi: "matching", "ghep noi": "matching", "noi cot": "matching" },
  ...{ so: "numeric", "nhap so": "numeric" },
  ...{ checkbox: "multiple_choice", checkboxes: "multiple_choice" },
  ...{ "true/false": "true_false", "true or false": "true_false", tf: "true_false" },
  ...{ "multiple select": "multiple_choice", "multiple response": "multiple_choice" },
  ...{ "short answer": "short_text", "open-ended": "essay", "open ended": "essay" },
};

/** "Fill-in-the-Blank": a text to type in, whose options are what is accepted. */
export function isFillIn(cell: string): boolean {
  return /^fill[ -]?in(?:[ -](?:the|an?))?[ -]blanks?$/.test(fold(cell));
}

/** The type that a cell names; null where it names none, and the row says by itself what it is. */
export function typeNamed(cell: string): ReadType | null {
  const word = fold(cell);
  const own = readTypes.find((type) => {
    const known = typeWords[type];
    return known !== undefined && (word === fold(known) || word === type);
  });
  return own ?? otherWords[word] ?? (isFillIn(cell) ? "short_text" : null);
}
