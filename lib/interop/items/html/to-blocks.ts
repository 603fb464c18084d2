import type { Remark, SourceBlock, SourceRun } from "../reading";
import {
  cdataName,
  descendantsNamed,
  rawText,
  wordsOf,
  type XmlElement,
  type XmlNode,
} from "../xml/element";
import { cleanText, oneLine, turnsDirection } from "../../text/clean";
import { mathText } from "./math-text";
import { type Marks, tidyRuns } from "./paragraph";
import { parseHtml } from "./parse-html";
import { subscript, superscript } from "./scripts";

/** What a format puts in the place of its own elements; nothing for those it leaves alone. */
export type Replace = (element: XmlElement) => readonly XmlNode[] | undefined;

/** Text as blocks, and what had to be left out of it. */
export type Blocks = {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly Remark[];
};

type Sheet = {
  readonly blocks: SourceBlock[];
  readonly remarks: Map<string, Remark>;
  readonly replace: Replace;
  runs: SourceRun[];
};

/**
 * Marked-up text as structured blocks: paragraphs, lists and pictures; tables and formulas as
 * text that can be read. Everything else that HTML can do is left out.
 *
 * Source: reliability §3.2 E22.
 */
export function toBlocks(nodes: readonly XmlNode[], replace: Replace = () => undefined): Blocks {
  const sheet: Sheet = { blocks: [], remarks: new Map(), replace, runs: [] };
  writeAll(sheet, nodes, {});
  endParagraph(sheet);
  return { blocks: sheet.blocks, remarks: [...sheet.remarks.values()] };
}

function writeAll(sheet: Sheet, nodes: readonly XmlNode[], marks: Marks): void {
  for (const node of nodes) write(sheet, node, marks);
}

function write(sheet: Sheet, node: XmlNode, marks: Marks): void {
  if (typeof node === "string") return writeText(sheet, node, marks);
  const replaced = sheet.replace(node);
  if (replaced !== undefined) return writeAll(sheet, replaced, marks);
  warnOfHandlers(sheet, node);
  const writer = writers[node.name];
  if (writer !== undefined) return writer(sheet, node, marks);
  if (!blockNames.has(node.name)) return writeAll(sheet, node.children, marks);
  endParagraph(sheet);
  writeAll(sheet, node.children, marks);
  endParagraph(sheet);
}

function writeText(sheet: Sheet, text: string, marks: Marks): void {
  if (turnsDirection(text)) remark(sheet, "hidden_characters");
  sheet.runs.push({ text: cleanText(text), ...marks });
}

function endParagraph(sheet: Sheet): void {
  const runs = tidyRuns(sheet.runs);
  sheet.runs = [];
  if (runs.length > 0) sheet.blocks.push({ kind: "paragraph", runs });
}

function remark(sheet: Sheet, code: string, values?: Remark["values"]): void {
  sheet.remarks.set(`${code} ${JSON.stringify(values)}`, values ? { code, values } : { code });
}

function warnOfHandlers(sheet: Sheet, { attributes }: XmlElement): void {
  if (attributes.size === 0) return;
  const active = [...attributes].some(
    ([name, value]) => /^on[a-z]+$/.test(name) || /^\s*(javascript|vbscript):/i.test(value),
  );
  if (active) remark(sheet, "active_content");
}

const blockNames = new Set([
  ..."address article aside blockquote body caption center dd details div dl dt fieldset".split(
    " ",
  ),
  ..."figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend main nav p".split(" "),
  ..."section summary table tbody tfoot thead prompt contentBody".split(" "),
]);

type Writer = (sheet: Sheet, element: XmlElement, marks: Marks) => void;

const marked =
  (mark: Marks): Writer =>
  (sheet, { children }, marks) =>
    writeAll(sheet, children, { ...marks, ...mark });

const bold = marked({ bold: true });
const italic = marked({ italic: true });
const underline = marked({ underline: true });
const nothing: Writer = () => undefined;
const active: Writer = (sheet) => remark(sheet, "active_content");

const media: Writer = (sheet, element) => {
  const [from] = [element, ...descendantsNamed(element, "source")].flatMap(
    ({ attributes }) => attributes.get("src") ?? attributes.get("data") ?? [],
  );
  remark(sheet, "media_left_out", { source: from ?? element.name });
};

const writers: Readonly<Record<string, Writer>> = {
  [cdataName]: writeCdata,
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  cite: italic,
  dfn: italic,
  var: italic,
  u: underline,
  ins: underline,
  sup: (sheet, element, marks) => writeText(sheet, superscript(wordsOf(element)), marks),
  sub: (sheet, element, marks) => writeText(sheet, subscript(wordsOf(element)), marks),
  math: (sheet, element, marks) => writeText(sheet, mathText(element), marks),
  rt: (sheet, { children }, marks) => writeAll(sheet, [" (", ...children, ")"], marks),
  rp: nothing,
  br: endParagraph,
  pre: writeLines,
  ul: writeList,
  ol: writeList,
  tr: writeRow,
  img: writeImage,
  object: writeObject,
  script: active,
  iframe: active,
  embed: active,
  applet: active,
  svg: (sheet) => remark(sheet, "svg_left_out"),
  audio: media,
  video: media,
  style: nothing,
  head: nothing,
  link: nothing,
  meta: nothing,
  title: nothing,
  template: nothing,
  noscript: nothing,
  stylesheet: nothing,
};

/** Tools that do not trust XML put HTML there. */
function writeCdata(sheet: Sheet, element: XmlElement, marks: Marks): void {
  writeAll(sheet, parseHtml(rawText(element), element.line), marks);
}

function writeLines(sheet: Sheet, element: XmlElement, marks: Marks): void {
  endParagraph(sheet);
  for (const line of rawText(element).split(/\r?\n/)) {
    if (line.trim() === "") continue;
    // Kept apart by spaces that do not run together: a program is read by its indents.
    const kept = cleanText(line.replace(/\t/g, "    ")).replace(/ {2}/g, "\u00a0\u00a0");
    sheet.runs.push({ text: kept, ...marks });
    endParagraph(sheet);
  }
}

function writeList(sheet: Sheet, element: XmlElement, marks: Marks): void {
  endParagraph(sheet);
  const items: SourceRun[][] = [];
  const after: SourceBlock[] = [];
  for (const item of element.children) {
    if (typeof item === "string") continue;
    const inner: Sheet = { ...sheet, blocks: [], runs: [] };
    writeAll(inner, item.name === "li" ? item.children : [item], marks);
    endParagraph(inner);
    for (const block of inner.blocks) addToList(block, { items, after });
  }
  if (items.length > 0) {
    sheet.blocks.push({ kind: "list", ordered: element.name === "ol", items });
  }
  sheet.blocks.push(...after);
}

/** A list holds lines; what else lies in it follows it. */
function addToList(
  block: SourceBlock,
  { items, after }: { readonly items: SourceRun[][]; readonly after: SourceBlock[] },
): void {
  if (block.kind === "paragraph") items.push([...block.runs]);
  else if (block.kind === "list") items.push(...block.items.map((runs) => [...runs]));
  else after.push(block);
}

/** A line of a table as a line of text, its cells apart by bars. */
function writeRow(sheet: Sheet, element: XmlElement, marks: Marks): void {
  endParagraph(sheet);
  const images: SourceBlock[] = [];
  const cells = element.children.flatMap((cell) => {
    if (typeof cell === "string") return [];
    const inner: Sheet = { ...sheet, blocks: [], runs: [] };
    writeAll(inner, cell.children, marks);
    endParagraph(inner);
    images.push(...inner.blocks.filter(({ kind }) => kind === "image"));
    return [inner.blocks.flatMap(runsOf)];
  });
  sheet.runs = cells.flatMap((runs, index) => (index === 0 ? runs : [{ text: " | " }, ...runs]));
  endParagraph(sheet);
  sheet.blocks.push(...images);
}

function runsOf(block: SourceBlock): readonly SourceRun[] {
  if (block.kind === "paragraph") return [...block.runs, { text: " " }];
  if (block.kind === "list") return block.items.flatMap((runs) => [...runs, { text: "; " }]);
  return [{ text: block.alt }];
}

function writeImage(sheet: Sheet, { attributes }: XmlElement, marks: Marks): void {
  addImage(sheet, { source: attributes.get("src") ?? "", alt: attributes.get("alt") ?? "" }, marks);
}

function writeObject(sheet: Sheet, element: XmlElement, marks: Marks): void {
  const source = element.attributes.get("data") ?? "";
  const type = element.attributes.get("type") ?? "";
  const pictured = type.startsWith("image/") || /\.(png|jpe?g|gif|webp|bmp|svg)$/i.test(source);
  if (pictured) addImage(sheet, { source, alt: wordsOf(element) }, marks);
  else media(sheet, element, marks);
}

function addImage(sheet: Sheet, image: { source: string; alt: string }, marks: Marks): void {
  const source = image.source.trim().replace(/^@@PLUGINFILE@@\//, "");
  const alt = oneLine(image.alt);
  if (/\.svgz?$|^data:image\/svg/i.test(source)) {
    remark(sheet, "svg_left_out");
    return writeText(sheet, alt, marks);
  }
  if (source === "" || /^(?!data:image\/)(javascript|vbscript|data|file):/i.test(source)) {
    return writeText(sheet, alt, marks);
  }
  if (/^(https?:)?\/\//i.test(source)) remark(sheet, "remote_image", { source });
  endParagraph(sheet);
  sheet.blocks.push({ kind: "image", source, alt });
}
