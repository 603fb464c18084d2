import { type Box, boxOf, boxSigns } from "./boxes";
import { type Line, sliceLine } from "./line";
import { partAt, type SignSide } from "./signs-between";

/** One option as it stands in the text. */
export type RawOption = {
  /** A to H, or 1 to 8 where options are numbered. */
  readonly label: string;
  readonly line: Line;
  /** The label itself, which may be what is set off. */
  readonly head: Line;
  /** A sign beside it says that it is right. */
  readonly marked: boolean;
  /** On which side of it that sign stands, where the line leaves no doubt. */
  readonly side?: SignSide | undefined;
  /** A sign stands between it and the option above it in one line: one of the two is right. */
  readonly between?: boolean;
  /** The box before it, where it has one. */
  readonly box: Box | null;
};

const markSigns = "*#✓✔✅→►✗√";
const before = String.raw`(?:[${markSigns}]|->|=>|\[[xX]\]|\(x\)|\(\*\)|x(?= ))`;
/** Behind the label less is a mark: "*.docx", "#REF!", "√2" and "x > 3" are options themselves. */
const behind = String.raw`(?:[✓✔✅☑☒►✗]|[→√#](?= )|[-=]>(?= )|\*(?=\s?\p{L}|\s\p{N})|\[x\]|\(\*\))`;
const label = new RegExp(
  String.raw`^(?:\[ ?\]\s?)?(${before}\s?)?[(\[]?([A-Ha-h])(?:(\*)?\s?(?:\.\)|[.)/:\]]|[-–](?= \S))|(?=\s?$))\s?(${behind}\s?)?`,
  "u",
);
const dollar = /^\[<\$>\]\s?/;
const numbered = new RegExp(String.raw`^(${before}\s?)?\(?([1-8])\s?[.)]\s?(${behind}\s?)?`, "u");

export type Label = {
  readonly box: Box | null;
  readonly letter: string;
  readonly lower: boolean;
  readonly marked: boolean;
  /** The sign stands before the letter. */
  readonly side?: SignSide | undefined;
  /** Where the option's words begin. */
  readonly at: number;
};

/** The label a line begins with: "A.", "a)", "(A)", "*B.", "C/", or a letter alone. */
export function labelOf(text: string): Label | null {
  const box = boxOf(text);
  const match = label.exec(text.slice(box?.at ?? 0));
  if (!match) return null;
  const [whole, before, letter = "", within, behind] = match;
  return {
    box: box?.box ?? null,
    letter: letter.toUpperCase(),
    lower: letter !== letter.toUpperCase(),
    marked: [before, within, behind].some((sign) => sign !== undefined),
    side: before === undefined ? undefined : "before",
    at: (box?.at ?? 0) + whole.length,
  };
}

/** "1." to "8." as an option's label. */
export function numberLabelOf(text: string): Label | null {
  const match = numbered.exec(text);
  if (!match) return null;
  const [whole, first, digit = "", second] = match;
  const marked = first !== undefined || second !== undefined;
  return { box: null, letter: digit, lower: false, marked, at: whole.length };
}

/** Where the words of a "[<$>]" option begin, or 0. */
export function dollarLabel(text: string): number {
  return dollar.exec(text)?.[0].length ?? 0;
}

/**
 * The options of a line that begins with a label: itself, and those that follow in the same line in
 * the order of the alphabet, up to the letter before `end`. Options in two columns leave out the
 * letter that the next line begins with, or that a line above had.
 */
export function splitOptions(
  line: Line,
  end: string,
  taken: ReadonlySet<string> = new Set(),
): RawOption[] {
  const found: RawOption[] = [];
  let rest = line;
  let between = false;
  for (let own = labelOf(rest.text); own; own = labelOf(rest.text)) {
    const next = letterAfter(own.letter, 1);
    const inColumns = next === end || taken.has(next);
    const wanted = inColumns ? letterAfter(own.letter, 2) : next;
    const cut = inColumns || next < end ? nextLabel(rest.text, own, wanted) : -1;
    const parted = cut < 0 ? { own: rest, rest, isBetween: false } : partAt(rest, cut);
    found.push({ ...optionOf(parted.own, own), ...(between ? { between } : {}) });
    if (cut < 0) break;
    [rest, between] = [parted.rest, parted.isBetween];
  }
  return found;
}

function letterAfter(letter: string, steps: number): string {
  return String.fromCharCode(letter.charCodeAt(0) + steps);
}

function nextLabel(text: string, own: Label, next: string): number {
  const letter = own.lower ? next.toLowerCase() : next;
  const pattern = new RegExp(
    String.raw`(?:(?<=\s)(?:(?:[${markSigns}${boxSigns}]|\(\*\))\s?)?[(\[]?|(?<=[.;,)!?\d])[(\[]?)${letter}(?:\*?[.)/]|\s?[-–](?= \S))`,
    "gu",
  );
  pattern.lastIndex = own.at;
  return pattern.exec(text)?.index ?? -1;
}

const markAfter =
  /\s?(?:(?<=\s)\((?:đ|x|\*)\)|\((?:đáp án(?: đúng)?|đúng|true|correct)\)|(?<=\s)[-–]\s?đáp án đúng|\[(?:đ|đúng|x)\]|(?<!\*\.)\*{1,2}|[✓✔✅☑√]|<đúng>|(?:<|←)-{0,2}\s?(?:đúng|đáp án))\s?\.?$/iu;

/** The option of a line, without its label and the sign at its end that says it is right. */
export function optionOf(line: Line, { box, letter, marked, side, at }: Label): RawOption {
  const labelled = sliceLine(line, at);
  const after = markAfter.exec(labelled.text);
  const words = after && after.index > 0 ? sliceLine(labelled, 0, after.index) : labelled;
  const head = sliceLine(line, 0, at);
  return {
    label: letter,
    line: { ...words, images: line.images },
    head,
    box,
    marked: marked || words !== labelled,
    side: words === labelled ? side : "after",
  };
}
