import { fold } from "@/lib/domain/text/fold";
import type { Line } from "./line";

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
  /^(?:bang )?(?:dap an|answer keys?)(?: (?:de|ma de|cac|cau|phan|bai|tham khao|chi tiet|trac nghiem|va)\b.{0,50})?\s?[:.]?$/;

/** A title of keys that nobody could read below it: what follows belongs to no question. */
export function closesQuestions({ text }: Line): boolean {
  return text.length <= 80 && closing.test(fold(text)) && /^[\p{Lu}\P{L}]+$/u.test(text);
}

/** "Đáp án:" with nothing that could be read as a key: an explanation follows. */
export function opensReasons({ text }: Line): boolean {
  return text.length <= 80 && closing.test(fold(text));
}
