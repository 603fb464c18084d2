import { isEmphatic } from "../../text/colour";
import { type Emphasis } from "../text/line";
import { childElement, childElements, type XmlElement } from "../xml/element";
import { valueOf } from "./numbering";

/** What a document says about how letters look. */
export type Look = {
  readonly emphases: ReadonlyMap<Emphasis, boolean>;
  readonly font: string | null;
  /** Raised or lowered, or on the line; null where nothing says. */
  readonly script: "superscript" | "subscript" | "baseline" | null;
  /** The list a paragraph of this style belongs to. */
  readonly list: { readonly id: string; readonly level: number } | null;
};

const plainLook: Look = { emphases: new Map(), font: null, script: null, list: null };

/** The looks of a document's styles, by their names, each with what it builds on. */
export type Styles = {
  readonly base: Look;
  readonly named: ReadonlyMap<string, Look>;
};

/** The styles that `styles.xml` defines. */
export function readStyles(root: XmlElement | null): Styles {
  if (root === null) return { base: plainLook, named: new Map() };
  const defaults = childElement(childElement(root, "docDefaults") ?? root, "rPrDefault");
  const base = lookOf(defaults && childElement(defaults, "rPr"), undefined);
  const styles = new Map(
    childElements(root, "style").map((style) => [style.attributes.get("styleId") ?? "", style]),
  );
  const named = new Map([...styles.keys()].map((id) => [id, resolved(id, styles)]));
  return { base, named };
}

/** As deep as styles may build on each other; a ring of them ends here too. */
const deepest = 12;

function resolved(id: string, styles: ReadonlyMap<string, XmlElement>, depth = 0): Look {
  const style = styles.get(id);
  if (!style || depth > deepest) return plainLook;
  const parent = valueOf(style, "basedOn");
  const own = lookOf(childElement(style, "rPr"), childElement(style, "pPr"));
  return parent === "" ? own : over(resolved(parent, styles, depth + 1), own);
}

/** One look laid over another. */
export function over(below: Look, above: Look): Look {
  return {
    emphases: new Map([...below.emphases, ...above.emphases]),
    font: above.font ?? below.font,
    script: above.script ?? below.script,
    list: above.list ?? below.list,
  };
}

/** The look that properties of a run, and of its paragraph, ask for. */
export function lookOf(run: XmlElement | undefined, paragraph: XmlElement | undefined): Look {
  return {
    emphases: run ? emphasesOf(run) : new Map(),
    font: run ? fontOf(run) : null,
    script: run ? scriptOf(run) : null,
    list: paragraph ? listOf(paragraph) : null,
  };
}

const off = new Set(["0", "false", "off", "none"]);

type Attributes = XmlElement["attributes"];

/** Which properties set letters off, and by which of their values. */
const readers: Readonly<Record<string, readonly [Emphasis, (attributes: Attributes) => boolean]>> =
  {
    b: ["bold", (attributes) => !off.has(attributes.get("val") ?? "1")],
    i: ["italic", (attributes) => !off.has(attributes.get("val") ?? "1")],
    u: ["underline", (attributes) => !off.has(attributes.get("val") ?? "none")],
    highlight: ["highlight", (attributes) => !off.has(attributes.get("val") ?? "none")],
    shd: ["highlight", (attributes) => isEmphatic(attributes.get("fill"))],
    color: ["colour", (attributes) => isEmphatic(attributes.get("val"))],
  };

function emphasesOf(run: XmlElement): Map<Emphasis, boolean> {
  const found = new Map<Emphasis, boolean>();
  for (const { name, attributes } of childElements(run)) {
    const [emphasis, isOn] = readers[name] ?? [];
    if (emphasis !== undefined) found.set(emphasis, isOn?.(attributes) ?? false);
  }
  return found;
}

/** The font of letters with marks: Word takes `ascii` for plain letters alone. */
function fontOf(run: XmlElement): string | null {
  const fonts = childElement(run, "rFonts")?.attributes;
  return fonts?.get("hAnsi") ?? fonts?.get("ascii") ?? null;
}

function scriptOf(run: XmlElement): Look["script"] {
  const said = valueOf(run, "vertAlign");
  if (said === "") return null;
  return said === "superscript" || said === "subscript" ? said : "baseline";
}

function listOf(paragraph: XmlElement): Look["list"] {
  const list = childElement(paragraph, "numPr");
  if (!list) return null;
  return {
    id: valueOf(list, "numId"),
    level: Number(valueOf(list, "ilvl") || "0"),
  };
}
