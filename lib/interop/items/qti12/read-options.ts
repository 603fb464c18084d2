import type { ReadOption } from "../reading";
import { descendantsNamed, type XmlElement } from "../xml/element";
import { materialBlocks } from "./material";
import { withoutLetters } from "./option-letters";

/** The things to choose among in a response. */
export function labelsOf(response: XmlElement): XmlElement[] {
  return descendantsNamed(response, "response_label");
}

/** Their texts, and what was left out of them. */
export function readOptions(labels: readonly XmlElement[]) {
  const read = labels.map((label) => ({ id: idOf(label), ...materialBlocks(label.children) }));
  return {
    options: withoutLetters(read.map(({ id, blocks }): ReadOption => ({ id, content: blocks }))),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

/** What the conditions of an item know a part by. */
export function idOf({ attributes }: XmlElement): string {
  return attributes.get("ident") ?? "";
}
