import { type Blocks, type Replace, toBlocks } from "../html/to-blocks";
import { looksLikeHtml } from "../html/html-blocks";
import { parseHtml } from "../html/parse-html";
import type { SourceBlock } from "../reading";
import { rawText, type XmlElement, type XmlNode } from "../xml/element";

/** Where an answer goes into a text. */
const blank = "____";

/** The text of a part of an item, answers left out. */
export function materialBlocks(nodes: readonly XmlNode[]): Blocks {
  const { blocks, remarks } = toBlocks(nodes, shown);
  return { blocks: withoutLoneBlank(blocks), remarks };
}

/** A blank by itself under the text says no more than that there is an answer. */
function withoutLoneBlank(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const last = blocks.at(-1);
  const lone = last?.kind === "paragraph" && last.runs.map(({ text }) => text).join("") === blank;
  return lone && blocks.length > 1 ? blocks.slice(0, -1) : blocks;
}

const shown: Replace = (element) => {
  if (/^response_(str|num)$/.test(element.name)) return [` ${blank} `];
  if (/^(response_|render_|presentation_material|hotspot)/.test(element.name)) return [];
  if (/^(material|material_ref|flow|flow_mat|mat_extension)$/.test(element.name)) {
    return [{ ...element, name: "div" }];
  }
  return textShown(element);
};

function textShown(element: XmlElement): readonly XmlNode[] | undefined {
  switch (element.name) {
    case "mattext":
    case "matemtext":
    case "mat_formattedtext":
      return [{ ...element, name: "div", children: textOf(element) }];
    case "matbreak":
      return [{ ...element, name: "br", children: [] }];
    case "matimage":
      return [imageOf(element)];
    case "mataudio":
    case "matvideo":
      return [{ ...element, name: "video", attributes: sourceOf(element) }];
    default:
      return undefined;
  }
}

function textOf(element: XmlElement): readonly XmlNode[] {
  const text = rawText(element);
  const isHtml = element.children.every(
    (node) => typeof node === "string" || node.name === "#cdata",
  );
  // Elements that stand there openly have been read already.
  if (!isHtml) return element.children;
  return saysHtml(element, text) ? parseHtml(text, element.line) : [text];
}

function saysHtml({ attributes }: XmlElement, text: string): boolean {
  const type = attributes.get("texttype") ?? attributes.get("type") ?? "";
  return /html|smart_text/i.test(type) || (type === "" && looksLikeHtml(text));
}

function imageOf(element: XmlElement): XmlElement {
  const alt = element.attributes.get("label") ?? rawText(element).trim();
  const attributes = new Map([...sourceOf(element), ["alt", alt]]);
  return { ...element, name: "img", attributes, children: [] };
}

function sourceOf({ attributes }: XmlElement): Map<string, string> {
  return new Map([["src", attributes.get("uri") ?? attributes.get("entityref") ?? ""]]);
}
