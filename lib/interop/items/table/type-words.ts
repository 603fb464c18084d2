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
  ...{ "dung sai": "true_false", "dung hay sai": "true_false" },
  ...{ "mot dap an": "single_choice", "chon mot": "single_choice" },
  ...{ "single choice": "single_choice", "single answer": "single_choice" },
  ...{ "nhieu dap an": "multiple_choice", "chon nhieu": "multiple_choice" },
  ...{ "sap xep thu tu": "ordering", "sap thu tu": "ordering" },
  ...{ noi: "matching", "ghep noi": "matching", "noi cot": "matching" },
  ...{ so: "numeric", "nhap so": "numeric" },
  ...{ checkbox: "multiple_choice", checkboxes: "multiple_choice" },
  ...{ "true/false": "true_false", "true or false": "true_false", "true false": "true_false" },
  ...{ "multiple select": "multiple_choice", "multiple response": "multiple_choice" },
  ...{ "multiple answer": "multiple_choice", "multiple answers": "multiple_choice" },
  ...{ "multi select": "multiple_choice" },
  ...{ "short answer": "short_text", "type in": "short_text", "short response": "short_text" },
  ...{ "open ended": "essay", paragraph: "essay", "long answer": "essay" },
  ...{ match: "matching", sequence: "ordering", reorder: "ordering", "re order": "ordering" },
  ...{ "file upload": "file_upload", "nop tep": "file_upload", "tai tep": "file_upload" },
  // Codes of Respondus, iSpring and programs like them.
  ...{ mr: "multiple_choice", ma: "multiple_choice", tf: "true_false" },
  ...{ sa: "short_text", ti: "short_text", fib: "short_text", es: "essay", ess: "essay" },
  ...{ mt: "matching", mat: "matching", mg: "matching", seq: "ordering", ord: "ordering" },
  ...{ num: "numeric", numg: "numeric" },
};

/** Kinds of rows that ask nothing which has a right answer, or in a way that we have none for, folded. */
const foreign =
  /^(?:polls?|word ?cloud|draw(?:ing)?|survey|khao sat|tham do|binh chon|slide|info(?:rmation)?(?: slide)?|is|audio(?: response)?|video(?: response)?|likert(?: scale)?|thang do|linear scale|rating(?: scale)?|nps|brainstorm|hot ?spot|label(?:l?ing)?|drag(?: and |-n-| & )drop|math(?: response)?|categori[sz]e|grid|(?:multiple choice|checkbox|tick box) grid|date|time|image|page break|section(?: header)?|comprehension|passage|graphing|calculated(?: formula)?)$/;

/** What a table calls a kind of row that no item of ours can be made of; null for any other words. */
export function foreignType(cell: string): string | null {
  return foreign.test(wordOf(cell)) ? cell : null;
}

/** A name as programs write it, "LINEAR_SCALE" or "Open-Ended", in words. */
function wordOf(cell: string): string {
  return fold(cell.slice(0, 60))
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** "Fill-in-the-Blank": a text to type in, whose options are what is accepted. */
export function isFillIn(cell: string): boolean {
  return /^fill[ -]?in(?:[ -](?:the|an?))?[ -]blanks?$/.test(fold(cell));
}

/** The type that a cell names; null where it names none, and the row says by itself what it is. */
function typeNamed(cell: string): ReadType | null {
  const word = fold(cell);
  const own = readTypes.find((type) => {
    const known = typeWords[type];
    return known !== undefined && (word === fold(known) || word === type);
  });
  return own ?? otherWords[wordOf(cell)] ?? (isFillIn(cell) ? "short_text" : null);
}

/**
 * The types that the cells of a table name. "Multiple choice" is what programs call a choice of one as
 * well: it says that several are chosen only where the table has a name for the other.
 */
export function typesIn(cells: readonly string[]): (cell: string) => ReadType | null {
  const tellsApart = cells.some((cell) => typeNamed(cell) === "single_choice");
  return (cell) => {
    if (wordOf(cell) !== "multiple choice") return typeNamed(cell);
    return tellsApart ? "multiple_choice" : null;
  };
}
