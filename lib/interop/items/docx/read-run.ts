import { subscript, superscript } from "../html/scripts";
import { codeOfFont, drawsCapitals, fromLegacy, hasUnicodeLetters } from "../../text/legacy";
import { childElement, childElements, rawText, type XmlElement } from "../xml/element";
import type { LineBuilder } from "./line-builder";
import { writeDrawing } from "./drawing";
import { formulaText } from "./omml";
import { type Look, lookOf, over } from "./styles";
import type { WordFile } from "./word-file";

/** Elements that hold runs and are themselves nothing to be seen. */
const wrappers = new Set([
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "customXml",
  "dir",
  "bdo",
]);

/** What somebody took out with changes tracked. */
const removed = new Set(["del", "moveFrom"]);

/** Writes what stands in a paragraph, in the look it has from its styles; text boxes are put aside. */
export function writeRuns(parent: XmlElement, look: Look, sheet: RunSheet): void {
  for (const child of childElements(parent)) {
    if (removed.has(child.name)) continue;
    if (child.name === "r") writeRun(child, look, sheet);
    else if (wrappers.has(child.name)) writeRuns(child, look, sheet);
    else if (child.name === "oMath" || child.name === "oMathPara")
      sheet.lines.add(formulaText(child), []);
    else if (child.name === "AlternateContent") writeRuns(chosen(child), look, sheet);
  }
}

export type RunSheet = {
  readonly file: WordFile;
  readonly lines: LineBuilder;
  /** Contents of text boxes anchored here, which come after the paragraph. */
  readonly boxes: XmlElement[];
};

/** The first of several versions of the same thing; the others repeat it for older programs. */
function chosen(alternatives: XmlElement): XmlElement {
  return (
    childElement(alternatives, "Choice") ?? childElement(alternatives, "Fallback") ?? alternatives
  );
}

function writeRun(run: XmlElement, paragraph: Look, sheet: RunSheet): void {
  const properties = childElement(run, "rPr");
  const style = properties && childElement(properties, "rStyle")?.attributes.get("val");
  const named = sheet.file.styles.named.get(style ?? "");
  const look = over(named ? over(paragraph, named) : paragraph, lookOf(properties, undefined));
  const hidden = properties && childElement(properties, "vanish");
  if (hidden && hidden.attributes.get("val") !== "0") return;
  if (isStruck(properties)) return loseStruck(run, sheet);
  for (const part of childElements(run)) writePart(part, look, sheet);
}

/** What its author struck out is meant no more, as with changes tracked; but nobody agreed to that. */
function loseStruck(run: XmlElement, { lines }: RunSheet): void {
  const words = childElements(run, "t").map(rawText).join("").trim();
  if (words !== "") lines.lose({ code: "struck_text", words });
}

function isStruck(properties: XmlElement | undefined): boolean {
  if (properties === undefined) return false;
  return ["strike", "dstrike"].some((name) => {
    const strike = childElement(properties, name);
    return strike !== undefined && !/^(?:0|false|off)$/.test(strike.attributes.get("val") ?? "");
  });
}

function writePart(part: XmlElement, look: Look, sheet: RunSheet): void {
  switch (part.name) {
    case "t":
      return sheet.lines.add(
        scripted(drawn(rawText(part), look, sheet.file), look),
        emphasesOf(look),
      );
    case "tab":
    case "ptab":
      return sheet.lines.add("\t", []);
    case "noBreakHyphen":
      return sheet.lines.add("-", []);
    case "br":
    case "cr":
      return sheet.lines.breakLine();
    case "instrText":
      if (/^\s*EQ\s/i.test(rawText(part))) sheet.lines.lose({ code: "equation_not_read" });
      return;
    case "footnoteReference":
    case "endnoteReference":
      return loseNote(part, sheet);
    case "sym":
      return sheet.lines.add(symbolOf(part), []);
    case "AlternateContent":
      return childElements(chosen(part)).forEach((inner) => writePart(inner, look, sheet));
    case "drawing":
    case "pict":
    case "object":
      return writeDrawing(part, sheet);
  }
}

function emphasesOf({ emphases }: Look) {
  return [...emphases].filter(([, on]) => on).map(([emphasis]) => emphasis);
}

/** A note at the foot of the page, which belongs to no part of a question. */
function loseNote({ name, attributes }: XmlElement, { file, lines }: RunSheet): void {
  const words = file.notes.get(`${name} ${attributes.get("id") ?? ""}`) ?? "";
  lines.lose({ code: "footnote_left_out", words });
}

function scripted(text: string, { script }: Look): string {
  if (script === null || script === "baseline") return text;
  return script === "superscript" ? superscript(text) : subscript(text);
}

/** Letters as their font draws them; those that only Unicode has were typed in it, whatever the font. */
function drawn(text: string, { font }: Look, { code: unnamed }: WordFile): string {
  const code = codeOfFont(font ?? "") ?? unnamed;
  if (code === null || hasUnicodeLetters(text)) return text;
  const unicode = fromLegacy(text, code);
  return drawsCapitals(font ?? "") ? unicode.toUpperCase() : unicode;
}

/** Ticks and arrows of the symbol fonts, by their place in them. */
const symbols: Readonly<Record<string, string>> = {
  ...{ fc: "✓", fe: "☑", "52": "☑", "50": "✓", "51": "✗", fb: "✗" },
  ...{ e0: "→", e8: "→", f0: "→", d8: "→", a8: "□", "6f": "□", b7: "•" },
};

function symbolOf(part: XmlElement): string {
  return symbols[(part.attributes.get("char") ?? "").slice(-2).toLowerCase()] ?? "";
}
