import { boxedParts, boxOf } from "./boxes";
import { isBulleted } from "./bulleted";
import { closesQuestions } from "./key-titles";
import { keyLineOf, noteOf } from "./key-words";
import { type Line, sliceLine } from "./line";
import { labelOf, splitOptions } from "./option-labels";
import { bareStart, isSection, namedStart, type Start } from "./starts";

export type FoundStart = Omit<Start, "number"> & { readonly number: string | null };

const noStart: FoundStart = { number: null, level: null, at: 0 };

/**
 * Where the questions of a text begin, by the place of the line: by "Câu 1", else by bare numbers
 * that have options below them, else wherever words follow options.
 */
export function findStarts(lines: readonly Line[]): Map<number, FoundStart> {
  const named = startsBy(lines, namedStart);
  const bare = bareStarts(lines);
  const answers = answerStarts(lines);
  if (named.size > 0 && named.size * 2 >= bare.size) {
    return new Map([...partAbove(lines, bare, named), ...named, ...answers]);
  }
  return bare.size > 0 ? new Map([...bare, ...answers]) : unnumberedStarts(lines);
}

/** "I. TRẮC NGHIỆM" with bare numbers above "II. TỰ LUẬN" with "Câu 1": both parts of one paper ask. */
function partAbove(
  lines: readonly Line[],
  bare: ReadonlyMap<number, Start>,
  named: ReadonlyMap<number, Start>,
): [number, Start][] {
  const [first = 0] = named.keys();
  const above = [...bare].filter(([index]) => index < first);
  const last = above.at(-1)?.[0] ?? first;
  const isParted = lines.slice(last, first).some(({ text }) => isSection(text));
  return isParted && above[0]?.[1].number === "1" ? above : [];
}

const answer = /^(\d{1,4})\s?[.):/–-]?\s?(?=[A-H](?![\p{L}\p{N}]))/u;

/** "1. B. its words" in a list below the last title of keys. */
function answerStarts(lines: readonly Line[]): Map<number, Start> {
  const title = lines.findLastIndex((line) => closesQuestions(line, capitals));
  if (title < 0) return new Map();
  const found = startsBy(lines.slice(title), answerStart);
  return new Map([...found].map(([index, start]) => [index + title, start]));
}

const capitals = ["A", "B", "C", "D", "E", "F", "G", "H"];

function answerStart(text: string): Start | null {
  const match = answer.exec(text);
  return match && { number: String(Number(match[1])), level: null, at: match[0].length };
}

function startsBy(
  lines: readonly Line[],
  read: (text: string) => Start | null,
): Map<number, Start> {
  const found = new Map<number, Start>();
  lines.forEach(({ text }, index) => {
    const start = read(text);
    if (start) found.set(index, start);
  });
  return found;
}

type Candidate = readonly [index: number, start: Start];

/** As many numbers as may be missing between two questions. */
const widestGap = 30;

/**
 * Bare numbers count up, or from one again. Each has two options before the next, or follows a
 * question that has its own.
 */
function bareStarts(lines: readonly Line[]): Map<number, Start> {
  const candidates = [...startsBy(lines, bareStart)];
  const before = labelsBefore(lines);
  const between = (from: number, to: number) =>
    (before[Math.min(to, from + 60, lines.length)] ?? 0) - (before[from] ?? 0);
  const accepted = new Map<number, Start>();
  let last = { number: 0, index: 0 };
  for (let place = 0; place < candidates.length; place += 1) {
    const [index, start] = candidates[place] ?? [0, null];
    const number = Number(start?.number);
    const listed = listBelow(candidates.slice(place, place + 30), between);
    const complete = number === last.number + 1 && between(last.index, index) >= 2;
    const options = between(index, endOf(candidates, place, lines.length));
    const asks = complete || listed > 0 || options >= 2;
    if (start === null || !asks || !mayFollow(number, last.number)) continue;
    accepted.set(index, start);
    last = { number, index };
    place += listed;
  }
  return accepted;
}

/** The next number, one not far ahead, the first of another part, or the first of all. */
function mayFollow(number: number, last: number): boolean {
  return last === 0 || number === 1 || (number > last && number <= last + widestGap);
}

/** Where the next question would begin: at the next number, else at whichever number comes. */
function endOf(candidates: readonly Candidate[], place: number, end: number): number {
  const number = Number(candidates[place]?.[1].number);
  const following = candidates.slice(place + 1, place + 60);
  const next = following.find(([, { number: other }]) => Number(other) === number + 1);
  return (next ?? following[0])?.[0] ?? end;
}

/**
 * How many numbered lines after the first are a list within its question: they count from one,
 * nothing stands between them, and options follow the last.
 */
function listBelow(
  [question, ...following]: readonly Candidate[],
  between: (from: number, to: number) => number,
): number {
  if (!question || question[1].number === "1") return 0;
  const end = following.findIndex(([, { number }], index) => Number(number) !== index + 1);
  const list = end < 0 ? following : following.slice(0, end);
  const final = list.at(-1);
  if (list.length < 2 || !final || between(question[0], final[0]) > 0) return 0;
  const after = following[list.length]?.[0] ?? final[0] + 60;
  return between(final[0], after) >= 2 ? list.length : 0;
}

type Signs = { readonly hasBoxes: boolean; readonly hasBullets: boolean };

function labelsIn(line: Line, { hasBoxes, hasBullets }: Signs): number {
  const { text } = line;
  if (hasBoxes && boxOf(text)) return boxedParts(text).length;
  if (hasBullets && isBulleted(line)) return 1;
  if (text.startsWith("[<$>]")) return 1;
  if (labelOf(text)) return splitOptions(sliceLine(line, 0, 2000), "I").length;
  return /(?:^|\s)A[.)]\s?\S.{0,300}?\sB[.)]/.test(text.slice(0, 2000)) ? 2 : 0;
}

/** How many labels of options stand above each line. */
function labelsBefore(lines: readonly Line[]): number[] {
  let total = 0;
  // Filled ones alone are the dots of any list.
  const hasBoxes = lines.some(({ text }) => boxOf(text)?.box.filled === false);
  const hasBullets = areBulletsOptions(lines);
  return [0, ...lines.map((line) => (total += labelsIn(line, { hasBoxes, hasBullets })))];
}

/** Where nothing names a key, and few lists stand below a question, bullets are those of any list. */
function areBulletsOptions(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => keyLineOf(text)?.certain === true)) return true;
  const said = lines.filter(({ text }) => text !== "");
  const above = said.filter((line, at) => {
    const next = said[at + 1];
    return next !== undefined && isBulleted(next) && !isBulleted(line);
  });
  const asking = above.filter(({ text }) => /\?\W{0,3}$/u.test(text.slice(-10)));
  return asking.length > 0 && asking.length * 2 >= above.length;
}

/** Questions without numbers: words that stand before an A and after the options of another. */
function unnumberedStarts(lines: readonly Line[]): Map<number, FoundStart> {
  const found = new Map<number, FoundStart>();
  const hasBullets = areBulletsOptions(lines);
  const kinds: Kind[] = [];
  for (const line of lines) {
    const isListed = hasBullets && isBulleted(line);
    kinds.push(isListed ? bulletKind(kinds) : kindOf(line.text));
  }
  let ready = true;
  kinds.forEach((kind, index) => {
    if (kind === "blank") return;
    if (kind === "words" && ready && leadsToOptions(kinds, index)) {
      found.set(index, noStart);
      ready = false;
    } else if (kind !== "words") {
      ready = kind !== "first";
    }
  });
  return found;
}

type Kind = "blank" | "words" | "first" | "option" | "note";

function kindOf(text: string): Kind {
  if (text === "") return "blank";
  const label = labelOf(text);
  if (label) return label.letter === "A" ? "first" : "option";
  if (keyLineOf(text) || noteOf(text) || isSection(text)) return "note";
  return "words";
}

/** A bullet below another is one more option. */
function bulletKind(above: readonly Kind[]): Kind {
  const last = above.findLast((kind) => kind !== "blank");
  return last === "first" || last === "option" ? "option" : "first";
}

/** The first label below is an A, and not far. */
function leadsToOptions(kinds: readonly Kind[], from: number): boolean {
  const next = kinds
    .slice(from + 1, from + 12)
    .find((kind) => kind !== "words" && kind !== "blank");
  return next === "first";
}
