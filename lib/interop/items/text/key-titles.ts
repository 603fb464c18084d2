import { fold } from "@/lib/domain/text/fold";
import { type Line, onceALine } from "./line";

const alone = /^(?:dap an(?: dung)?|answer|key)\s?[:.]?$/;
const letters = /^\(?[A-H](?:\s?[,;]\s?[A-H]){0,7}[.)]?$/;

/** "Đáp án:" with its letter on the next line, as one line. */
export function joinKeyLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let title: Line | null = null;
  for (const line of lines) {
    if (title !== null && letters.test(line.text)) {
      joined[joined.length - 1] = { ...title, text: `Đáp án: ${line.text}`, spans: [] };
      title = null;
      continue;
    }
    joined.push(line);
    title = line.text.length <= 20 && alone.test(fold(line.text)) ? line : null;
  }
  return joined;
}

const closing =
  /^(?:(?:bang |phan |goi y )?(?:dap an|answer keys?)(?:(?: |\s?[-–+&/,]\s?)(?:de|ma de|cac|cau|phan|bai|tham khao|goi y|mau|chinh thuc|chi tiet|trac nghiem|va|mon|bieu diem|thang diem)\b.{0,50})?|huong dan cham(?: .{0,50})?)\s?[:.]?$/;

/** Lines, stars and brackets around a title. */
const frame = /^[\s\-–—_=*~#([<]{1,20}|[\s\-–—_=*~#)\]>]{1,20}$/gu;

/** The place of a title among others: "PHẦN II.", "PHỤ LỤC:", "II.", and "B." or "2.", which options and questions have too. */
const place =
  /^(?:(?:ph[ầa]n|m[ụu]c|ph[ụu] l[ụu]c)(?:\s(?:[IVX]{1,5}|\d{1,2}|[A-H]))?(?![\p{L}\p{N}])\s?[.:)\-–/]?\s?|[IVX]{1,5}\s?[.:)\-–/]\s?|([A-H]|\d{1,2})\s?[.)/:]\s?)/iu;

/** Looked for first: it is quick to find in lines that are none. */
const speaksOfKeys = /[đd][áa]p\s?[áa]n|answer key|ch[ấa]m/iu;

/** A title of keys, without what frames it and numbers it; null for other lines. */
const titleOf = onceALine(({ text }) => {
  if (text.length > 80 || !speaksOfKeys.test(text)) return null;
  const plain = text.replace(frame, "");
  const [prefix = "", listed = null] = place.exec(plain) ?? [];
  const words = plain.slice(prefix.length);
  if (!closing.test(fold(words))) return null;
  // "B. Đáp án khác" is an option.
  return listed === null || isCapital(words) ? { words, prefix, listed } : null;
});

const isCapital = (words: string) => /^[\p{Lu}\P{L}]+$/u.test(words);

/** Whether a line is a title of keys, however it is framed and numbered: "PHẦN II. ĐÁP ÁN". */
export function isKeyTitle(line: Line): boolean {
  return titleOf(line) !== null;
}

/** "PHẦN II. ĐÁP ÁN": the number is the title's own, or that of the part that its keys are for. */
export function isPlacedTitle(line: Line): boolean {
  return (titleOf(line)?.prefix ?? "") !== "";
}

/** A title of keys that nobody could read below it: what follows belongs to no question. */
export function closesQuestions(line: Line, labels: readonly string[] = []): boolean {
  const title = titleOf(line);
  if (title === null) return false;
  const { words, prefix, listed } = title;
  // "B. ĐÁP ÁN" may be the next option of a question, a table of keys is none.
  const mayBeOption = listed !== null && /^[A-H]$/i.test(listed) && !/^bảng/iu.test(words);
  if (mayBeOption) return labels.includes(listed.toUpperCase());
  return prefix !== "" || isCapital(words);
}

/** "Đáp án:" with nothing that could be read as a key: an explanation follows. */
export function opensReasons({ text }: Line): boolean {
  return text.length <= 80 && closing.test(fold(text));
}
