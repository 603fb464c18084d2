import { textBlocks } from "../blocks";
import type { FoundItem } from "../finish-item";
import { numericKey, plainDecimal } from "../numeric-key";
import type { ReadOption, ReadType } from "../reading";
import type { RowOption } from "./row-key";

/** What a row of a table says of a question whose type it names. */
export type TypedRow = {
  readonly type: ReadType;
  readonly options: readonly RowOption[];
  /** Left sides or gaps, one a line. */
  readonly prompts: string;
  readonly key: string;
};

type Answer = Pick<FoundItem, "type" | "options" | "key"> & Pick<FoundItem, "prompts">;

/** The answer of a row under the rules of its type; the key is null where it cannot be read. */
export function typedAnswer({ type, options, prompts, key }: TypedRow): {
  answer: Answer;
  unreadable: boolean;
} {
  const read = keyReaders[type](key);
  const lines = linesOf(prompts);
  return {
    answer: {
      type,
      options: options.map(({ label, text }) => ({ id: label, content: textBlocks(text) })),
      ...(lines.length === 0
        ? {}
        : { prompts: lines.map(type === "inline_choice" ? gapOf : promptOf) }),
      key: read ?? [],
    },
    unreadable: read === null,
  };
}

type ReadKey = (key: string) => string[] | null;

/** "B", "A, C": letters alone. */
const letters: ReadKey = (key) => {
  const parts = key.split(/[\s,;]+/).filter((part) => part !== "");
  return parts.every((part) => /^[A-H]$/i.test(part))
    ? parts.map((part) => part.toUpperCase())
    : null;
};

/** "C, A, B", "C → A → B" or "CAB": each option once, in their order. */
const order: ReadKey = (key) => {
  const written = key.replace(/[-–>→]/gu, " ").trim();
  return letters(/^[A-H]{2,8}$/i.test(written) ? [...written].join(" ") : written);
};

const pairPattern = /^(\w+)\s?[-–→]\s?(\w+)$/;

/** "1-B; 2-A". */
const pairs: ReadKey = (key) => {
  const read = key
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => pairPattern.exec(part));
  return read.some((match) => match === null)
    ? null
    : read.map(
        (match) => `${(match?.[1] ?? "").toUpperCase()} ${(match?.[2] ?? "").toUpperCase()}`,
      );
};

/** "1,250" and "1.000": a thousand and more, or a fraction, as English and Vietnamese differ. */
const doubtfulNumber = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}|\.000)(?![\d.,])/;

/** Whether nobody can say what number a key of this type is. */
export function isDoubtfulNumber({ type, key }: Pick<TypedRow, "type" | "key">): boolean {
  return type === "numeric" && doubtfulNumber.test(key);
}

const numbers: ReadKey = (key) => {
  if (doubtfulNumber.test(key)) return null;
  const read = linesOf(key).map((line) => {
    const [value = "", tolerance = ""] = line.split(/\s?(?:±|:|\+\/-)\s?/);
    const [middle, around] = [plainDecimal(value), tolerance && plainDecimal(tolerance)];
    return middle === null || around === null ? null : numericKey(middle, around);
  });
  return read.some((one) => one === null) ? null : read.filter((one) => one !== null);
};

const keyReaders: Readonly<Record<ReadType, ReadKey>> = {
  single_choice: letters,
  multiple_choice: letters,
  true_false: letters,
  inline_choice: (key) => letters(key) ?? pairs(key),
  ordering: order,
  hotspot: letters,
  matching: pairs,
  gap_match: pairs,
  short_text: linesOf,
  numeric: numbers,
  essay: () => [],
  file_upload: () => [],
};

function linesOf(cell: string): string[] {
  return cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** "2. words": the number is not part of them. */
function promptOf(line: string, index: number): ReadOption {
  const own = `${index + 1}.`;
  const words = line.startsWith(own) ? line.slice(own.length).trim() : line;
  return { id: String(index + 1), content: textBlocks(words) };
}

/** "1. (1) ____ [A, B]": a gap, and the letters of the options that it offers. */
function gapOf(line: string, index: number): ReadOption {
  const [offered = "", letters] = /\s?\[([A-Z](?:, [A-Z])*)\]$/.exec(line) ?? [];
  const gap = promptOf(line.slice(0, line.length - offered.length), index);
  return letters === undefined ? gap : { ...gap, choices: letters.split(", ") };
}
