import { lettersIn } from "./part-lists";
import { takeBulleted } from "./bulleted";
import { type FoundStart, findStarts } from "./find-starts";
import {
  arrowedKey,
  isNoteTitle,
  type KeyLine,
  keyLineOf,
  keyWithin,
  lettersOf,
  noteBehind,
  noteOf,
} from "./key-words";
import { closesQuestions, opensReasons } from "./key-titles";
import { type Line, sliceLine } from "./line";
import { labelOf } from "./option-labels";
import { orderOptions, takeContinuation, takeLabelled, takeWithin } from "./take-options";
import { isAbout, type Passage, passageIn } from "./passages";
import { openQuestion, type RawQuestion } from "./raw-question";
import { repeatsOption } from "./resolve-key";
import { behindSection, isRoman, isSection, levelBefore, levelIn, topicIn } from "./starts";

/** What a text falls into: its questions, and lines before them that belong to none. */
export type Segments = {
  readonly questions: RawQuestion[];
  readonly strays: Line[];
  /** Texts that say they are for several questions, and not for which. */
  readonly unnumbered: readonly Passage[];
};

/** A text while it is cut: what came of it so far, and where its next line belongs. */
type Cutting = Omit<Segments, "unnumbered"> & {
  readonly passages: Passage[];
  topic: string | null;
  /** What the next question may be asked about. */
  passage: Passage | null;
  open: RawQuestion | null;
  /** A title of keys stands above. */
  below: boolean;
};

/** Cuts the lines of a text into questions with their options, keys and notes. */
export function segment(lines: readonly Line[]): Segments {
  const starts = findStarts(lines);
  const cut: Cutting = {
    ...{ questions: [], strays: [], passages: [] },
    ...{ topic: null, passage: null, open: null, below: false },
  };
  lines.forEach((line, index) => {
    const start = starts.get(index);
    if (start) openAt(cut, line, start);
    else if (line.text !== "" || line.images.length > 0) place(cut, line, lines[index + 1]);
  });
  cut.questions.forEach(takeBulleted);
  cut.questions.forEach(orderOptions);
  const asked = new Set(cut.questions.map(({ passage }) => passage));
  const unasked = cut.passages.filter((passage) => !asked.has(passage) || isEmpty(passage));
  const numbered = unasked.filter(({ range }) => range !== null);
  const strays = [...cut.strays, ...numbered.flatMap(linesOf)];
  return {
    questions: cut.questions,
    strays: strays.sort((a, b) => a.number - b.number),
    unnumbered: unasked.filter(({ range }) => range === null),
  };
}

const isEmpty = ({ lines }: Passage) => lines.length === 0;

/** A text that nobody asks about, head and all. */
function linesOf({ head, lines }: Passage): readonly Line[] {
  return [head, ...lines.filter(({ number }) => number !== head.number)];
}

function openAt(cut: Cutting, line: Line, start: FoundStart) {
  const { passage } = cut;
  cut.passage = passage && isAbout(passage, start.number) ? passage : null;
  cut.open = begin(line, start, cut);
  cut.questions.push(cut.open);
}

/** A line that begins no question: a section, the head of a shared text, or a part of what is open. */
function place(cut: Cutting, line: Line, next: Line | undefined) {
  const { open } = cut;
  const passage = open?.part === "stem" ? null : passageIn(line, cut.passages);
  if (closesQuestions(line, labelsOf(open))) {
    Object.assign(cut, { topic: null, passage: null, open: null, below: true });
    cut.strays.push(line);
  } else if (passage) {
    cut.passages.push(passage);
    Object.assign(cut, { passage, open: null });
  } else if (isSection(line.text) && !isWithin(open, line.text)) {
    openSection(cut, line);
  } else if (open) takeLine(open, line, next);
  else (cut.passage?.lines ?? cut.strays).push(line);
}

function openSection(cut: Cutting, line: Line) {
  Object.assign(cut, { topic: topicIn(line.text), passage: null, open: null });
  // "Phần I: ABC" below a title of keys holds what no question has.
  if (cut.below && lettersIn(behindSection(line.text)) !== null) cut.strays.push(line);
}

/** The first words of a question, and statements it numbers "I.", "II.", are no sections. */
function isWithin(open: RawQuestion | null, text: string): boolean {
  if (open?.part !== "stem") return false;
  return open.stem.length === 0 || isRoman(text);
}

function begin(
  line: Line,
  { number, level, at, aside = "" }: FoundStart,
  { topic, passage, below }: Cutting,
): RawQuestion {
  const behind = sliceLine(line, at);
  const own = levelBefore(behind.text);
  // A picture before the number belongs to the question as well.
  const rest = { ...(own ? sliceLine(behind, own.at) : behind), images: line.images };
  const names = { number, level: level ?? own?.level ?? null };
  const question = openQuestion(line.number, {
    ...names,
    ...{ topic, passage, below, opening: rest.text },
  });
  if (rest.text !== "" || rest.images.length > 0) takeLine(question, rest, undefined);
  const key = keyLineOf(aside);
  if (key?.certain) question.keys.push(key.value);
  return question;
}

/** Gives a line, or its parts, to the part of the question it belongs to. */
function takeLine(question: RawQuestion, line: Line, next: Line | undefined) {
  // "Correct answer: A" names a key as a whole, and has one within.
  const cut = keyLineOf(line.text) ? -1 : keyWithin(line.text);
  if (cut > 0) {
    takeLine(question, sliceLine(line, 0, cut), next);
    takeLine(question, sliceLine(line, cut), next);
    return;
  }
  if (takeSaid(question, line)) return;
  if (takeLabelled(question, line, next) || takeWithin(question, line, next)) return;
  takeContinuation(question, line);
}

/** Takes a key, a note, or what goes on with a note; says whether it did. */
function takeSaid(question: RawQuestion, line: Line): boolean {
  if (question.stem.length + question.options.length === 0) return false;
  if (takeLevel(question, line.text)) return true;
  const key = keyLineOf(line.text) ?? arrowed(question, line.text);
  const note = key ? null : noteIn(question, line.text);
  if (key) takeKey(question, key.value);
  else if (question.options.length > 0 && opensReasons(line)) question.part = "reasons";
  else if (note) takeNote(question, note);
  else if (goesOn(question, line.text)) notesOf(question).push(line.text);
  else return false;
  return true;
}

function arrowed(question: RawQuestion, text: string): Pick<KeyLine, "value"> | null {
  const value = arrowedKey(text, labelsOf(question));
  return value === null ? null : { value };
}

/** The letters of the options that a question has so far; the last few of a list without end. */
function labelsOf(question: RawQuestion | null): string[] {
  return (question?.options ?? []).slice(-8).map(({ label }) => label);
}

function takeLevel(question: RawQuestion, text: string): boolean {
  const level = levelIn(text);
  if (level !== null) question.level ??= level;
  return level !== null;
}

type Note = { readonly kind: string; readonly words: string };

/** Within the question itself only a title of its own begins a note. */
function noteIn({ part }: RawQuestion, text: string): Note | null {
  if (part !== "stem") return noteOf(text);
  return isNoteTitle(text) ? { kind: "reason", words: "" } : null;
}

/** Lines below a note belong to it, unless the options are still to come. */
function goesOn({ part, options }: RawQuestion, text: string): boolean {
  if (part !== "legal" && part !== "reasons") return false;
  return options.length > 0 || labelOf(text)?.letter !== "A";
}

/** So often a key may stand in what is said of another: "Lời giải: Chọn C. Vì …". */
const deepest = 3;

function takeKey(question: RawQuestion, value: string, depth = 0) {
  question.keys.push(value);
  const { letters, rest } = lettersOf(value);
  const note = letters.length > 0 ? noteBehind(rest) : null;
  question.part = "reasons";
  if (note && !repeatsOption(question, note.words)) takeNote(question, note, depth);
}

function takeNote(question: RawQuestion, { kind, words }: Note, depth = 0) {
  question.part = kind === "legal" ? "legal" : "reasons";
  const { letters, rest } = lettersOf(words);
  const named = depth < deepest ? keyLineOf(words) : null;
  // "Lời giải: C" is a key under another name, "Lời giải: Chọn C" the same.
  if (letters.length > 0 && /^[\s.]*$/u.test(rest)) question.keys.push(words);
  else if (named) takeKey(question, named.value, depth + 1);
  else if (words !== "") notesOf(question).push(words);
}

function notesOf(question: RawQuestion): string[] {
  return question.part === "legal" ? question.legal : question.reasons;
}
