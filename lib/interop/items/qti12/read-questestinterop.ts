import { topicOf } from "../package/sections";
import type { Reading, SkippedPart } from "../reading";
import { wordsOf, type XmlElement } from "../xml/element";
import { fieldsOf } from "./metadata";
import { type ReadPart, readItem } from "./read-item";

const holders = new Set(["questestinterop", "assessment", "section", "objectbank", "item"]);

/** Reads every item of a document of QTI 1, whatever holds them; null when it is none. */
export function readQuestestinterop(
  root: XmlElement,
  place: string,
): Pick<Reading, "items" | "skipped"> | null {
  if (!holders.has(root.name)) return null;
  const parts: ReadPart[] = [];
  collect(root, null, { parts, place });
  return {
    items: parts.flatMap((part) => (part.kind === "item" ? [part.item] : [])),
    skipped: parts.flatMap((part) => (part.kind === "skipped" ? [part.part] : [])),
  };
}

type Collected = { readonly parts: ReadPart[]; readonly place: string };

function collect(element: XmlElement, topic: string | null, collected: Collected): void {
  const { parts, place } = collected;
  if (element.name === "item") {
    parts.push(readItem(element, `${place}#${parts.length + 1}`, topic));
    return;
  }
  const reference = bankReference(element);
  if (reference !== null) parts.push({ kind: "skipped", part: reference });
  const inner = ownTopic(element) ?? topic;
  for (const node of element.children) {
    if (typeof node !== "string" && node.name !== "presentation") collect(node, inner, collected);
  }
}

function ownTopic(element: XmlElement): string | null {
  if (element.name === "section") return topicOf(element.attributes.get("title"));
  if (element.name !== "objectbank") return null;
  return topicOf(fieldsOf(element).get("bank_title"));
}

/** Questions that are drawn from a bank the file does not hold. */
function bankReference(element: XmlElement): SkippedPart | null {
  const { name, line, attributes } = element;
  if (!/^(sourcebank_ref|itemref|bankentry_item)$/.test(name)) return null;
  const bank = wordsOf(element) || attributes.get("sourcebank_ref") || attributes.get("linkrefid");
  return { ref: bank ?? name, line, code: "bank_elsewhere" };
}
