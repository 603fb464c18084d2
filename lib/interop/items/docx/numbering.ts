import { childElement, childElements, type XmlElement } from "../xml/element";

/** How one level of a list writes its label. */
type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
};

/** The lists of a document, by the number paragraphs call them by. */
export type Numbering = ReadonlyMap<string, readonly Level[]>;

const mostLevels = 9;

/** The lists that `numbering.xml` defines. */
export function readNumbering(root: XmlElement | null): Numbering {
  if (root === null) return new Map();
  const shapes = new Map(
    childElements(root, "abstractNum").map((shape) => [
      shape.attributes.get("abstractNumId") ?? "",
      levelsOf(shape),
    ]),
  );
  return new Map(
    childElements(root, "num").map((list) => {
      const shape = shapes.get(valueOf(list, "abstractNumId")) ?? [];
      return [list.attributes.get("numId") ?? "", overridden(shape, list)];
    }),
  );
}

function levelsOf(shape: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childElements(shape, "lvl")) {
    const index = Number(level.attributes.get("ilvl"));
    if (Number.isInteger(index) && index >= 0 && index < mostLevels) levels[index] = levelOf(level);
  }
  const absent: Level = { format: "none", text: "", start: 1 };
  // Levels may be left out of the file.
  return Array.from({ length: levels.length }, (_, index) => levels[index] ?? absent);
}

function levelOf(level: XmlElement): Level {
  const start = Number(valueOf(level, "start") || "1");
  const format = valueOf(level, "numFmt") || "decimal";
  return {
    format,
    text: valueOf(level, "lvlText"),
    start: Number.isInteger(start) ? start : 1,
  };
}

function overridden(shape: readonly Level[], list: XmlElement): Level[] {
  const levels = [...shape];
  for (const override of childElements(list, "lvlOverride")) {
    const index = Number(override.attributes.get("ilvl"));
    const own = childElement(override, "lvl");
    const start = valueOf(override, "startOverride");
    const known = own ? levelOf(own) : levels[index];
    if (known) levels[index] = start === "" ? known : { ...known, start: Number(start) };
  }
  return levels;
}

/** The `val` of a child element, or nothing. */
export function valueOf(parent: XmlElement, name: string): string {
  return childElement(parent, name)?.attributes.get("val") ?? "";
}

/** Counts the paragraphs of each list and says the label of the next. */
export function labelCounter(
  numbering: Numbering,
): (list: string, level: number) => string | typeof aBullet {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = numbering.get(list) ?? [];
    const own = levels[level];
    if (!own) return "";
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[level] = (count[level] ?? own.start - 1) + 1;
    // A deeper level begins anew below each of a higher one.
    count.length = level + 1;
    return labelOf(levels, count, own);
  };
}

/** What stands before a paragraph where its list has signs and no numbers. */
export const aBullet = Symbol("bullet");

function labelOf(levels: readonly Level[], count: readonly number[], own: Level) {
  if (own.format === "none") return "";
  if (own.format === "bullet") return aBullet;
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels[index] ?? own;
    return inFormat(count[index] ?? level.start, level.format);
  });
}

/** A number of a list as its level writes it. */
export function inFormat(value: number, format: string): string {
  switch (format) {
    case "upperLetter":
      return inLetters(value);
    case "lowerLetter":
      return inLetters(value).toLowerCase();
    case "upperRoman":
      return inRoman(value);
    case "lowerRoman":
      return inRoman(value).toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

/** A to Z, then AA, BB…, as Word counts. */
function inLetters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(5, Math.floor((value - 1) / 26) + 1));
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
  ] as const),
  ...([
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

function inRoman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = "";
  for (const [worth, sign] of romans) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
