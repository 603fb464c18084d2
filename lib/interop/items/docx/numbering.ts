import type { ListPlace } from "../text/line";
import { childElement, childElements, type XmlElement } from "../xml/element";

/** How one level of a list writes its label. */
type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The highest level after which it begins anew, counted from one; 0: none. */
  readonly restart: number;
  /** The style whose paragraphs stand on this level. */
  readonly style: string;
};

/** A list of a document: lists of one shape count on together, but for the levels that begin anew. */
type List = {
  readonly shape: string;
  readonly levels: readonly Level[];
  readonly anew: readonly number[];
};

/** The lists of a document, by the number paragraphs call them by. */
export type Numbering = ReadonlyMap<string, List>;

const mostLevels = 9;

/** How far each level of a list has counted; nothing where it begins anew. */
type Count = (number | undefined)[];

/** The lists that `numbering.xml` defines. */
export function readNumbering(root: XmlElement | null): Numbering {
  if (root === null) return new Map();
  const shapes = new Map(
    childElements(root, "abstractNum").map((shape) => [
      shape.attributes.get("abstractNumId") ?? "",
      shape,
    ]),
  );
  // A shape may only name the style that has its levels.
  const byStyle = new Map(
    [...shapes.values()].map((shape) => [valueOf(shape, "styleLink"), shape] as const),
  );
  return new Map(
    childElements(root, "num").map((list) => {
      const id = valueOf(list, "abstractNumId");
      const shape = shapes.get(id);
      const linked = shape && valueOf(shape, "numStyleLink");
      return [
        list.attributes.get("numId") ?? "",
        listOf(id, byStyle.get(linked || "-") ?? shape, list),
      ];
    }),
  );
}

function levelsOf(shape: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childElements(shape, "lvl")) {
    const index = Number(level.attributes.get("ilvl"));
    if (Number.isInteger(index) && index >= 0 && index < mostLevels) levels[index] = levelOf(level);
  }
  const absent: Level = { format: "none", text: "", start: 1, restart: 0, style: "" };
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
    restart: Number(valueOf(level, "lvlRestart") || mostLevels),
    style: valueOf(level, "pStyle"),
  };
}

function listOf(id: string, shape: XmlElement | undefined, list: XmlElement): List {
  const levels = shape ? levelsOf(shape) : [];
  const anew: number[] = [];
  for (const override of childElements(list, "lvlOverride")) {
    const index = Number(override.attributes.get("ilvl"));
    const own = childElement(override, "lvl");
    const start = valueOf(override, "startOverride");
    const known = own ? levelOf(own) : levels[index];
    if (known) levels[index] = start === "" ? known : { ...known, start: Number(start) };
    if (known && start !== "") anew.push(index);
  }
  return { shape: id, levels, anew };
}

/** The `val` of a child element, or nothing. */
export function valueOf(parent: XmlElement, name: string): string {
  return childElement(parent, name)?.attributes.get("val") ?? "";
}

/** The level of a list that is meant for the paragraphs of a style. */
export function levelOfStyle(numbering: Numbering, list: string, style: string): number | null {
  const at = numbering.get(list)?.levels.findIndex((level) => level.style === style) ?? -1;
  return at === -1 ? null : at;
}

/** Counts the paragraphs of each list and says the place of the next; null where nothing stands before it. */
export function labelCounter(
  numbering: Numbering,
): (list: string, level: number) => ListPlace | typeof aBullet | null {
  const counts = new Map<string, Count>();
  const begun = new Set<string>();
  const reach = (list: List, id: string, level: number) => {
    const count = counts.get(list.shape) ?? [];
    counts.set(list.shape, count);
    if (!begun.has(id)) for (const index of list.anew) count[index] = undefined;
    begun.add(id);
    count[level] = (count[level] ?? (list.levels[level]?.start ?? 1) - 1) + 1;
    beginAnew(list, count, level);
    return count;
  };
  return (id, level) => {
    const list = numbering.get(id);
    const own = list?.levels[level];
    if (!list || !own) return null;
    const count = reach(list, id, level);
    const label = labelOf(list.levels, count, own);
    if (label === "" || label === aBullet) return label || null;
    return { series: `${list.shape} ${level}`, count: count[level] ?? own.start, label };
  };
}

/** A deeper level begins anew below each of a higher one, unless it says otherwise. */
function beginAnew({ levels }: List, count: Count, level: number): void {
  for (let deeper = level + 1; deeper < count.length; deeper += 1) {
    if ((levels[deeper]?.restart ?? mostLevels) > level) count[deeper] = undefined;
  }
}

/** What stands before a paragraph where its list has signs and no numbers. */
export const aBullet = Symbol("bullet");

function labelOf(levels: readonly Level[], count: Readonly<Count>, own: Level) {
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
