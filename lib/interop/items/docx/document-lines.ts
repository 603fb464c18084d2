import type { Line } from "../text/line";
import { childElement, childElements, type XmlElement } from "../xml/element";
import { joinedParagraphs } from "./joined-paragraphs";
import { buildLines, type LostPart } from "./line-builder";
import { nameNested } from "./nested-lists";
import { aBullet, labelCounter, levelOfStyle } from "./numbering";
import { type RunSheet, writeRuns } from "./read-run";
import { type Look, lookOf, over } from "./styles";
import type { WordFile } from "./word-file";

/** A part of a document: lines of text, or the cells of a table, each with its lines. */
export type DocumentPart =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/** A document in order, and what in it cannot be read, by lines. */
export type DocumentWords = {
  readonly parts: readonly DocumentPart[];
  readonly lost: readonly (LostPart & { readonly line: number })[];
};

/** More than any bank of items has. */
const mostLines = 100_000;

type Walk = {
  readonly file: WordFile;
  readonly place: ReturnType<typeof labelCounter>;
  readonly next: () => number;
  readonly parts: DocumentPart[];
  readonly lost: (LostPart & { readonly line: number })[];
};

/** The text of a document in order, as people see it; null when it goes on for too long. */
export function documentWords(file: WordFile): DocumentWords | null {
  let count = 0;
  const walk: Walk = {
    file,
    place: labelCounter(file.numbering),
    next: () => (count += 1),
    parts: [],
    lost: [],
  };
  walkBlocks(file.body, walk, () => count > mostLines);
  return count > mostLines ? null : { parts: withNestedNamed(walk.parts), lost: walk.lost };
}

/** Questions and options that are numbered alike are told apart while their lists are known. */
function withNestedNamed(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  const named = nameNested(parts.flatMap((part) => (part.kind === "lines" ? part.lines : aTable)));
  if (named.size === 0) return parts;
  return parts.map((part) =>
    part.kind === "lines"
      ? { ...part, lines: part.lines.map((line) => named.get(line) ?? line) }
      : part,
  );
}

/** What stands between the lines around it. */
const aTable: Line = { number: 0, text: "|", spans: [], images: [] };

/** Elements around paragraphs that are nothing to be seen themselves. */
const wrappers = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

function walkBlocks(parent: XmlElement, walk: Walk, enough: () => boolean): void {
  for (const child of joinedParagraphs(parent)) {
    if (enough()) return;
    if (child.name === "p") walk.parts.push({ kind: "lines", lines: paragraphLines(child, walk) });
    else if (child.name === "tbl") walk.parts.push({ kind: "table", rows: tableRows(child, walk) });
    else if (wrappers.has(child.name)) walkBlocks(child, walk, enough);
    else if (insertions.has(child.name)) loseInsertion(walk);
  }
}

function paragraphLines(paragraph: XmlElement, walk: Walk): Line[] {
  const look = paragraphLook(paragraph, walk.file);
  const sheet: RunSheet = {
    file: walk.file,
    lines: buildLines(walk.next, (part, line) => void walk.lost.push({ ...part, line })),
    boxes: [],
  };
  // List number 0 takes a paragraph out of the list of its style.
  const place =
    look.list && look.list.id !== "0" ? walk.place(look.list.id, look.list.level) : null;
  const isBullet = place === aBullet;
  if (place !== null && !isBullet) sheet.lines.add(`${place.label} `, []);
  writeRuns(paragraph, look, sheet);
  const [first, ...others] = sheet.lines.lines();
  const own = place === null ? {} : isBullet ? { bullet: true } : { listed: place };
  const lines = first ? [{ ...first, ...own }, ...others] : [];
  return [...lines, ...sheet.boxes.flatMap((box) => innerLines(box, walk))];
}

function paragraphLook(paragraph: XmlElement, file: WordFile): Look {
  const { base, named } = file.styles;
  const properties = childElement(paragraph, "pPr");
  const style = (properties && childElement(properties, "pStyle")?.attributes.get("val")) ?? "";
  const ofStyle = over(base, named.get(style || "Normal") ?? base);
  const own = lookOf(undefined, properties);
  return { ...over(ofStyle, own), list: own.list ?? listOfStyle(ofStyle.list, style, file) };
}

/** A style stands on the level of its list that names it. */
function listOfStyle(list: Look["list"], style: string, { numbering }: WordFile): Look["list"] {
  return list && { ...list, level: levelOfStyle(numbering, list.id, style) ?? list.level };
}

/** The lines of a cell or a text box, tables within it cell by cell. */
function innerLines(parent: XmlElement, walk: Walk): Line[] {
  return joinedParagraphs(parent).flatMap((child): Line[] => {
    if (child.name === "p") return paragraphLines(child, walk);
    if (child.name === "tbl") return tableRows(child, walk).flat(2);
    if (insertions.has(child.name)) loseInsertion(walk);
    return wrappers.has(child.name) ? innerLines(child, walk) : [];
  });
}

/** Another document that Word would put in this place. */
const insertions = new Set(["altChunk", "subDoc"]);

function loseInsertion({ lost, next }: Walk) {
  lost.push({ code: "insertion_left_out", line: next() });
}

function tableRows(table: XmlElement, walk: Walk): Line[][][] {
  return rowsOf(table).map((row) =>
    cellsOf(row).flatMap((cell) => {
      const lines = innerLines(cell, walk);
      const filled = lines.filter(({ text, images }) => text !== "" || images.length > 0);
      // A cell as wide as several leaves its neighbours empty.
      return [filled, ...Array.from({ length: widthOf(cell) - 1 }, () => [])];
    }),
  );
}

/** More columns than any table of questions has. */
const mostColumns = 60;

function widthOf(cell: XmlElement): number {
  const properties = childElement(cell, "tcPr");
  const span = Number(properties && childElement(properties, "gridSpan")?.attributes.get("val"));
  return Number.isInteger(span) && span > 1 ? Math.min(span, mostColumns) : 1;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === "tr") return isDeleted(child, "trPr", "del") ? [] : [child];
    return wrappers.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) => {
    if (child.name === "tc") return isDeleted(child, "tcPr", "cellDel") ? [] : [child];
    return wrappers.has(child.name) ? cellsOf(child) : [];
  });
}

/** A row or cell that somebody took out with changes tracked. */
function isDeleted(part: XmlElement, properties: string, change: string): boolean {
  const own = childElement(part, properties);
  return own !== undefined && childElement(own, change) !== undefined;
}
