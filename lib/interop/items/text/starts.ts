import { fold } from "@/lib/domain/text/fold";

/** The beginning of a question: its number, its level where it says one, and where its words begin. */
export type Start = {
  readonly number: string;
  readonly level: string | null;
  readonly at: number;
  /** What stands in brackets behind the number: "Câu 1 (Đáp án: B)". */
  readonly aside?: string | undefined;
};

const levels = "NB|TH|VDC|VD|nhận biết|thông hiểu|vận dụng cao|vận dụng(?: thấp)?";
const levelMark = String.raw`(?:\s?(?:[\[(]\s?<?|<)\s?(${levels})\s?(?:>?\s?[\])]|>))?`;

const named = new RegExp(
  String.raw`^(?:[\[(<]\s?(${levels})\s?[\])>]\s?[.:-]?\s?)?[*#\[(]?(?:c[âa]u(?:\s?h[ỏo]i)?(?:\s(?:s[ốo]|th[ứu]))?\.?|c(?=\d{1,4}[.:]\s?\p{Lu})|b[àa]i(?:\st[ậa]p)?|question(?:\s(?:no|number|#)\b\.?\s?:?)?|q\.?(?=\s?\d{1,4}[.:)]))\s?(\d{1,4}(?:\.\d{1,3})?)` +
    String.raw`${levelMark}(?:\s?\(([^()]{1,20})\))?\s?([,;](?=\s)|[.:)\-–—/\]]*)\s?`,
  "iu",
);

const bare = new RegExp(
  String.raw`^(\d{1,4})(?:\s?[.)](?:[-–](?=\s))?|\s?[-–](?=\s)|\/(?!\d|\p{L}{1,8}-))${levelMark}[.:]?\s?(?!\d)`,
  "iu",
);

/** "3. Question" or "3. Câu hỏi:" with nothing behind it. */
const titled = /^(\d{1,4})\s?[.)]\s?(?:question|câu hỏi)\s?[:.]?$/iu;

/** "Câu 5 [<NB>]: …" with its sign, or with nothing after the number; "3. Question" alone. */
export function namedStart(text: string): Start | null {
  const [, title] = titled.exec(text) ?? [];
  if (title !== undefined) return { number: trimZeros(title), level: null, at: text.length };
  const match = named.exec(text);
  if (!match || !begins(match, text)) return null;
  const [whole, before, number = "", behind, aside] = match;
  const level = levelNamed(behind ?? before);
  return { number: trimZeros(number), level, at: whole.length, aside };
}

const ownLevel = new RegExp(String.raw`^[\[(<]\s?(${levels})\s?[\])>]\s?[.:]?\s?`, "iu");

/** A level that stands before the words of a question, and where those begin. */
export function levelBefore(text: string): { level: string; at: number } | null {
  const match = ownLevel.exec(text);
  const level = levelNamed(match?.[1]);
  return match && level ? { level, at: match[0].length } : null;
}

const endLevel = new RegExp(
  String.raw`\s?(?:[\[<(](?:mức độ|cấp độ)(?: nhận thức)?\s?:\s?(${levels})[\])>]|[\[<](${levels})[\]>])\s?$`,
  "iu",
);

/** A level that stands behind the words of a question, and where those end. */
export function levelBehind(text: string): { level: string; at: number } | null {
  // It is short: of a long line only the end is looked at.
  const from = Math.max(0, text.length - 60);
  const match = endLevel.exec(text.slice(from));
  const level = levelNamed(match?.[1] ?? match?.[2]);
  const at = from + (match?.index ?? 0);
  return match && level && at > 0 ? { level, at } : null;
}

const levelLine = /^[[(]?(?:mức độ|cấp độ|độ khó)(?: nhận thức)?\s?:\s?(\S.{0,40}?)[\])]?$/iu;

/** The level that a line of its own gives: "Mức độ: Vận dụng". */
export function levelIn(text: string): string | null {
  return levelNamed(levelLine.exec(text)?.[1]);
}

const codes: Readonly<Record<string, string>> = {
  "nhan biet": "NB",
  "thong hieu": "TH",
  "van dung": "VD",
  "van dung thap": "VD",
  "van dung cao": "VDC",
};

/** The code of a level by its words; other words as they are, codes in capitals. */
function levelNamed(words: string | undefined): string | null {
  if (words === undefined) return null;
  const code = codes[fold(words)];
  return code ?? (/^(?:nb|th|vdc?)$/i.test(words) ? words.toUpperCase() : words);
}

/** "Câu 5 nói về…" speaks of a question and begins none. */
function begins([whole, before, , behind, , sign]: RegExpExecArray, text: string): boolean {
  const rest = text.slice(whole.length);
  const levelled = before !== undefined || behind !== undefined;
  // "Câu 1, câu 2" and "Câu 1; Câu 3" list questions.
  if (sign === "," || sign === ";") return /^\p{Lu}/u.test(rest) && !/^c[âa]u\s/iu.test(rest);
  return sign !== "" || rest === "" || levelled || /^\p{Lu}/u.test(rest);
}

/** "12. …", "12) …" or "12/ …". */
export function bareStart(text: string): Start | null {
  const match = bare.exec(text);
  if (!match) return null;
  const [whole, number = "", level] = match;
  // "5 - năm" is no question.
  if (/[-–]\s?$/u.test(whole) && !/^\p{Lu}/u.test(text.slice(whole.length))) return null;
  return {
    number: trimZeros(number),
    level: levelNamed(level),
    at: whole.length,
  };
}

function trimZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, "");
}

const section =
  /^(?:ph[ầa]n|modul|module|m[ôo][\s-]?[đd]un|ch[ưu][ơo]ng|ch[ủu] [đd][ềe])(?![\p{L}])/iu;
const roman = /^[IVX]{1,5}\s?[.)/\-–:]\s?\p{Lu}/u;

/** "II. Nhà nước…": a part of a paper, or a statement within a question. */
export function isRoman(text: string): boolean {
  return roman.test(text);
}

/** A line that gives the questions below it their topic: "PHẦN 1…", "MODUL 2…", "II. …". */
export function isSection(text: string): boolean {
  return text.length <= 200 && (section.test(text) || roman.test(text));
}

const numberedSection =
  /^(?:(?:ph[ầa]n|modul|module|m[ôo][\s-]?[đd]un|ch[ưu][ơo]ng|ch[ủu] [đd][ềe])\s(?:th[ứu]\s)?([IVX]{1,5}|\d{1,2}|[A-H])(?![\p{L}\p{N}])|([IVX]{1,5})\s?[.)/:])/iu;

/** The number of a part of a paper: "PHẦN II. Luật" and "Phần 2" are 2; null for other lines. */
export function sectionNumber(text: string): string | null {
  const [, named, bare] = numberedSection.exec(text.slice(0, 200)) ?? [];
  const written = (named ?? bare)?.toUpperCase();
  if (written === undefined) return null;
  return /^[IVX]+$/.test(written) ? String(romanNumber(written)) : written;
}

/** What stands behind the number of a part: "Phần I: ABC" has ABC. */
export function behindSection(text: string): string {
  const [whole = ""] = numberedSection.exec(text.slice(0, 200)) ?? [];
  return text.slice(whole.length).replace(/^[\s:.)/–-]+/u, "");
}

const romanWorth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanNumber(signs: string): number {
  const worths = [...signs].map((sign) => romanWorth[sign] ?? 0);
  return worths.reduce((sum, own, at) => (own < (worths[at + 1] ?? 0) ? sum - own : sum + own), 0);
}

/** The topic that a section line names: "Chủ đề: Chữ ký số" says so itself, others are their own. */
export function topicIn(text: string): string {
  return text.replace(/^ch[ủu] [đd][ềe]\s?:\s?(?=\S)/iu, "");
}
