/** What a line that names the key says after its opening words. */
export type KeyLine = { readonly value: string; readonly certain: boolean };

const opening =
  /^[[(*\s→=>\p{So}\ufe0f-]{0,5}(?:(?:đ|d)[áa]p\s?[áa]n(?:\s(?:đúng|dung|chính xác))?|(?:ph[ưu][ơo]ng [áa]n|c[âa]u tr[ảa] l[ờo]i|l[ựu]a ch[ọo]n)(?: đúng| dung| chính xác)|đ[./]\s?[áa](?:n(?![\p{L}]))?|đa|(?:the )?correct answers?|answers?|correct|key|tr[ảa] l[ờo]i|ch[ọo]n(?: đáp án)?)(?:\s(?:đúng|câu \d{1,4}))?(?![\p{L}])\s?(?:(?:l[àa]|is|are)(?![\p{L}]))?\s?(\]?[:=.\-–→]*)\s?/iu;

/** Words that may lead to anything: to a key only where its letters are all that follows. */
const barely =
  /^(?:c[âa]u tr[ảa] l[ờo]i|ph[ưu][ơo]ng [áa]n|l[ựu]a ch[ọo]n|k[ếe]t qu[ảa]|kq|ý đúng|đúng|đáp số|đs)\s?[:=]\s?\(?(?=[A-H](?:\s?[,;]\s?[A-H])*\)?\.?$)/iu;

/** "phương án B", "câu B": what the letter is called, where the line says outright that it names one. */
const called = /^(?:ph[ưu][ơo]ng [áa]n|c[âa]u|ý|đáp án)\s(?=[A-H](?![\p{L}\p{N}]))/iu;

/** Whether a line names the key: "Đáp án: C", "ĐA: A, C", "Answer: B", "Chọn D", "Kết quả: B". */
export function keyLineOf(text: string): KeyLine | null {
  const [words] = barely.exec(text) ?? [];
  if (words !== undefined) return { value: text.slice(words.length), certain: true };
  const match = opening.exec(text);
  if (!match) return null;
  const certain = /[:=\]]/.test(match[1] ?? "");
  const outright = certain || /\sl[àa]\s*$/iu.test(match[0]);
  const said = text.slice(match[0].length);
  const value = outright ? said.replace(called, "") : said;
  if (!certain && lettersOf(value).letters.length === 0) return null;
  return value === "" ? null : { value, certain };
}

const arrowed = /^(?:→|[=-]>|⇒|➔|➜)\s?(?=([A-Ha-h])(?:\s?[,;]\s?[A-Ha-h])*\.?$)/u;

/** "→ A" in a line of its own below options that have an A: what it names; null for other lines. */
export function arrowedKey(text: string, labels: readonly string[]): string | null {
  const [arrow, letter = ""] = arrowed.exec(text) ?? [];
  return arrow !== undefined && labels.includes(letter.toUpperCase())
    ? text.slice(arrow.length)
    : null;
}

const inside =
  /(?<=[\s.;,)])(?:(?:=|-|–)?>\s?|→\s?)?[[(]?(?:đáp\s?án(?: đúng)?(?: là)?|đa|answer|key)\s?[:=]\s?[A-H](?![\p{L}\p{N}])/iu;

/** Where, within a line, its key begins behind other words; -1 for nowhere. */
export function keyWithin(text: string): number {
  const at = inside.exec(text)?.index ?? -1;
  return /[\p{L}\p{N}]/u.test(text.slice(0, Math.max(0, at))) ? at : -1;
}

const oneLetter = /([A-H])(?![\p{L}\p{N}])[.)\]]?/iuy;
const between = /\s?(?:,|;|&|\+|\/|và|lẫn|and)\s?[([]?(?=[A-H](?![\p{L}\p{N}]))/iuy;

/** "cả A và C", "cả hai phương án A và C": the words before several letters. */
const all =
  /^[\s"'“([]*(?:(?:cả|both)\s(?:(?:hai|ba|bốn|[2-4])\s)?(?:(?:phương án|đáp án|câu|ý)\s)?(?=[A-H]\s?(?:,|;|&|và|lẫn|and)))?/iu;

/** The letters that a key begins with, and what stands after them. */
export function lettersOf(value: string): { letters: string[]; rest: string } {
  const start = all.exec(value)?.[0].length ?? 0;
  const { letters, end } = separateLetters(value, start);
  if (letters.length > 0) return { letters: [...new Set(letters)], rest: value.slice(end) };
  // "CB" is no key of one question: nobody writes its letters out of order.
  const [glued = ""] =
    /^(?=[A-H]{2,4}(?![\p{L}\p{N}]))A?B?C?D?E?F?G?H?(?![\p{L}])/u.exec(value.slice(start)) ?? [];
  return {
    letters: [...glued],
    rest: glued === "" ? value : value.slice(start + glued.length),
  };
}

function separateLetters(value: string, start: number): { letters: string[]; end: number } {
  const letters: string[] = [];
  let at = start;
  for (let letter = letterAt(value, at); letter; letter = letterAt(value, at)) {
    letters.push((letter[1] ?? "").toUpperCase());
    at += letter[0].length;
    between.lastIndex = at;
    const joint = between.exec(value);
    if (!joint) break;
    at += joint[0].length;
  }
  return { letters, end: at };
}

function letterAt(value: string, at: number): RegExpExecArray | null {
  oneLetter.lastIndex = at;
  return oneLetter.exec(value);
}

const legal =
  /^[\s,;.:([–-]*(?:c[ăa]n c[ứu](?: pháp lý)?|c[ơo] s[ởo] ph[áa]p l[ýy]|tr[íi]ch|theo)(?![\p{L}])[\s:.\]-]*/iu;
const reason =
  /^[\s,;.:([–-]*(?:gi[ảa]i th[íi]ch|l[ờo]i gi[ảa]i(?: chi tiết)?|h[ưu][ớo]ng d[ẫa]n(?: giải| trả lời| chấm)?|g[ợo]i [ýy]|explanation|feedback|solution|vì)(?![\p{L}])[\s:.\]-]*/iu;

const lawful =
  /^[\s,;.:([–-]*(?=(?:đi[ềe]u|kho[ảa]n|m[ụu]c|lu[ậa]t|ngh[ịi] [đd][ịi]nh|th[ôo]ng t[ưu]|quy[ếe]t [đd][ịi]nh|hi[ếe]n ph[áa]p)\s)/iu;

/** "đúng" behind a letter, or what it is worth: "(0,25 điểm)". */
const saysNoMore =
  /^(?:(?:đều )?(?:đúng|correct)|\(?\d{1,2}(?:[.,]\d{1,3})?\s?(?:đ|điểm|points?|marks?))\.?$/iu;

/** Whether words behind a key in a list say only what it is worth: "(0,25 điểm)", "0,25". */
export function saysWorth(words: string): boolean {
  return /^\(?\d{1,2}(?:[.,]\d{1,3})?\s?(?:đ|điểm|points?|marks?)?\)?\.?$/iu.test(words);
}

/** What stands behind a key on its line: the law it rests on, else why; null for nothing. */
export function noteBehind(rest: string): { kind: "legal" | "reason"; words: string } | null {
  const note = noteOf(rest);
  if (note) return note;
  const law = lawful.exec(rest);
  const words = rest.slice(law?.[0].length ?? 0).replace(/^[\s,;.:)\]–-]+|\s?[)\]]$/gu, "");
  return words === "" || saysNoMore.test(words) ? null : { kind: law ? "legal" : "reason", words };
}

const title = /^(?:solution|l[ờo]i gi[ảa]i|h[ưu][ớo]ng d[ẫa]n gi[ảa]i|gi[ảa]i th[íi]ch)\s?[:.]?$/iu;

/** Whether a line is only the title of what explains the question above it. */
export function isNoteTitle(text: string): boolean {
  return title.test(text);
}

/** What a line says about the key: the law it rests on, or why; null for neither. */
export function noteOf(text: string): { kind: "legal" | "reason"; words: string } | null {
  const law = legal.exec(text);
  if (law)
    return {
      kind: "legal",
      words: text.slice(law[0].length).replace(/\)$/, ""),
    };
  const why = reason.exec(text);
  if (!why) return null;
  // "Vì …" is no title: it is how the reason itself begins.
  const bare = /^[\s,;.:(–-]*(?=vì(?!\p{L}))/iu.exec(text);
  return { kind: "reason", words: text.slice((bare ?? why)[0].length) };
}
