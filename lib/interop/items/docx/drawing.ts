import { oneLine } from "../../text/clean";
import { childElement, childElements, descendantsNamed, type XmlElement } from "../xml/element";
import type { RunSheet } from "./read-run";

/** What a drawing consists of, each once: boxes of text stay whole, older versions are passed over. */
function partsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === "Fallback" && childElement(parent, "Choice") !== undefined) return [];
    return child.name === "txbxContent" ? [child] : [child, ...partsOf(child)];
  });
}

/** Pictures are named, boxes of text are kept for later, and what is neither is said. */
export function writeDrawing(drawing: XmlElement, sheet: RunSheet): void {
  const parts = partsOf(drawing);
  sheet.boxes.push(...parts.filter(({ name }) => name === "txbxContent"));
  const alt = oneLine(parts.find(({ name }) => name === "docPr")?.attributes.get("descr") ?? "");
  for (const { name, attributes } of parts) {
    if (name !== "blip" && name !== "imagedata") continue;
    const source = sheet.file.targets.get(attributes.get("embed") ?? attributes.get("id") ?? "");
    if (source !== undefined) sheet.lines.addImage({ source, alt });
  }
  const code = lossOf(drawing, parts);
  if (code !== null) sheet.lines.lose({ code });
}

/** Equations of older programs, charts and diagrams: their words cannot be read. */
function lossOf(drawing: XmlElement, parts: readonly XmlElement[]): string | null {
  const [object] = descendantsNamed(drawing, "OLEObject");
  if (/equation|mathtype/i.test(object?.attributes.get("ProgID") ?? "")) return "equation_not_read";
  return parts.some(({ name }) => name === "chart" || name === "relIds")
    ? "drawing_not_read"
    : null;
}
