import { fold } from "@/lib/domain/text/fold";
import type { SkippedPart } from "../reading";
import { isKeyTitle } from "./key-titles";
import { type Line, onceALine } from "./line";
import { lettersIn, type PartList, partLists } from "./part-lists";
import type { RawQuestion } from "./raw-question";
import { resolveKey } from "./resolve-key";
import { sectionNumber } from "./starts";

/** Letters below or behind a title of keys, without the numbers of their questions. */
export type BareList = {
  /** Its lines, by number. */
  readonly lines: readonly number[];
  readonly words: string;
  readonly letters: readonly string[];
  /** The part of the paper that it is for, by its number; null where it names none. */
  readonly section: string | null;
  /** "A, C", and any two letters, may be all that is meant of one question as well. */
  readonly mayBeOneKey: boolean;
};

const behindTitle =
  /^[[(*\s]*((?:bảng |phần )?(?:đáp án|answer keys?|answers|keys?))\s?[:.\-–]?\s+(?=[A-H](?![\p{L}])|[A-H]{2,})/iu;

const isTitle = onceALine((line) => {
  const { text } = line;
  const folded = text.length <= 40 ? fold(text) : "";
  return (
    isKeyTitle(line) || /^(?:bang )?(?:dap an|answer keys?|answers|keys?) ?[:.]?$/.test(folded)
  );
});

/** Every list of letters without numbers in a text, in order. */
export function bareLists(lines: readonly Line[]): BareList[] {
  const found: BareList[] = [];
  lines.forEach((line, at) => {
    const isTaken = found.at(-1)?.lines.includes(line.number) === true;
    if (!isTaken) found.push(...listsAt(lines, at));
  });
  return found;
}

function listsAt(lines: readonly Line[], at: number): BareList[] {
  const list = listIn(lines[at]) ?? listBelow(lines, at);
  return list === null ? listsOfParts(lines, at) : [list];
}

/** "ĐÁP ÁN", and below it "Phần I: ABC"; or "ĐÁP ÁN PHẦN I: ABC". */
function listsOfParts(lines: readonly Line[], at: number): BareList[] {
  const line = lines[at];
  const isTitled = line !== undefined && isTitle(line);
  const [first, ...others] = partLists(lines, isTitled ? at + 1 : at, isTitled);
  if (first === undefined) return [];
  const whole = isTitled ? { ...first, lines: [line.number, ...first.lines] } : first;
  return [whole, ...others].map(listOfPart);
}

function listOfPart({ section, title, lines, letters }: PartList): BareList {
  const words = `${title}: ${letters.join(" ")}`;
  return { lines, words, letters, section, mayBeOneKey: false };
}

/** "ĐÁP ÁN: B A C". */
function listIn(line: Line | undefined): BareList | null {
  const { number = 0, text = "" } = line ?? {};
  const [title] = behindTitle.exec(text.slice(0, 2000)) ?? [];
  const letters = title === undefined ? null : lettersIn(text.slice(title.length));
  return letters === null || letters.length < 2 ? null : listOf([number], text, letters);
}

/** "ĐÁP ÁN", and lines of letters below it. */
function listBelow(lines: readonly Line[], title: number): BareList | null {
  const head = lines[title];
  if (!head || !isTitle(head)) return null;
  const letters: string[] = [];
  const taken = [head.number];
  for (let at = title + 1; at < lines.length; at += 1) {
    const { number = 0, text = "" } = lines[at] ?? {};
    const own = text === "" ? [] : lettersIn(text);
    if (own === null) break;
    letters.push(...own);
    taken.push(number);
  }
  const words = `${head.text} ${letters.join(" ")}`;
  // "Đáp án:" and below it "A, C" is how a question alone has its key too.
  return letters.length < 2 ? null : listOf(taken, words, letters);
}

function listOf(lines: readonly number[], words: string, letters: readonly string[]): BareList {
  const isAlphabetic = letters.every((letter, at) => at === 0 || letter > (letters[at - 1] ?? ""));
  const isPair = letters.length === 2 && letters[0] !== letters[1];
  return { lines, words, letters, section: null, mayBeOneKey: isAlphabetic || isPair };
}

type Asked = readonly RawQuestion[];

/** What lists without numbers say of the questions above them, and the lists that nobody can place. */
export function placeLists(
  lists: readonly BareList[],
  asked: Asked,
): { keys: Map<RawQuestion, readonly string[] | null>; skipped: SkippedPart[] } {
  const keys = new Map<RawQuestion, readonly string[] | null>();
  const skipped: SkippedPart[] = [];
  let [from, end] = [0, 0];
  for (const list of lists) {
    end = endAbove(asked, list, end);
    const above = asked.slice(list.section === null ? from : 0, end).filter(isMeantBy(list));
    const place = placeOf(list, above.length === list.letters.length ? above : []);
    for (const [question, letters] of place.keys) keys.set(question, letters);
    if (place.isUsed) from = end;
    if (place.isNamed) skipped.push(unplaced(list, above.length));
  }
  return { keys, skipped };
}

/** A list that names a part of the paper speaks of the questions of that alone. */
function isMeantBy({ section }: BareList): (question: RawQuestion) => boolean {
  return ({ topic }) => section === null || (topic !== null && sectionNumber(topic) === section);
}

/** Behind the last question above a list. */
function endAbove(asked: Asked, { lines: [first = 0] }: BareList, from: number): number {
  let end = from;
  while ((asked[end]?.line ?? Infinity) < first) end += 1;
  return end;
}

type Place = {
  readonly keys: readonly (readonly [RawQuestion, readonly string[] | null])[];
  readonly isUsed: boolean;
  readonly isNamed: boolean;
};

/** What a list says of as many questions above it as it has letters; of none where their number differs. */
function placeOf(list: BareList, above: Asked): Place {
  if (list.mayBeOneKey) {
    const isOpen = leavesOpen(above);
    const last = isOpen ? above.slice(-1) : [];
    return { keys: last.map((one) => [one, null] as const), isUsed: false, isNamed: isOpen };
  }
  const isUsed = above.length > (list.section === null ? 1 : 0) && fits(list, above);
  const keys = above.map((one, at) => [one, [list.letters[at] ?? ""]] as const);
  return { keys: isUsed ? keys : [], isUsed, isNamed: !isUsed };
}

function unplaced({ lines, words, letters }: BareList, asked: number): SkippedPart {
  const [line = 0] = lines;
  const values = { words: words.slice(0, 80), count: letters.length, asked };
  return { ref: String(line), line, code: "key_list_without_numbers", values };
}

/** Each letter is an option of its question, and no question says something else itself. */
function fits({ letters }: BareList, above: Asked): boolean {
  return above.every((question, at) => {
    const known = keyOf(question);
    const letter = letters[at] ?? "";
    const isNamed = question.options.some(({ label }) => label === letter);
    return isNamed && (known.length === 0 || known.join("") === letter);
  });
}

/** Only the last question has a key: that list, perhaps. */
function leavesOpen(above: Asked): boolean {
  const others = above.slice(0, -1);
  return others.length > 0 && others.every((question) => keyOf(question).length === 0);
}

function keyOf(question: RawQuestion): readonly string[] {
  return resolveKey(question, { table: undefined, signs: [] }).letters;
}
