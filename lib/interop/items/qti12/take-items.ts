import { topicOf } from "../package/sections";
import { type ReadPart, sortParts } from "../read-part";
import type { Reading } from "../reading";
import { descendantsNamed, wordsOf, type XmlElement } from "../xml/element";
import type { Taker } from "../xml/parse-xml";
import { fieldsOf } from "./metadata";
import { readItem } from "./read-item";
import { gatherMaterial, withShared } from "./shared-material";

const roots = new Set(["questestinterop", "assessment", "section", "objectbank", "item"]);

/** Reads every item of a document of QTI 1 while it is parsed, whatever holds them. */
export type ItemTaker = Taker & {
  /** What was read, once the document is whole; null when it is none of QTI 1. */
  readonly finish: (root: XmlElement) => Pick<Reading, "items" | "skipped"> | null;
};

export function takeItems(place: string): ItemTaker {
  const parts: ReadPart[] = [];
  return {
    wants: (element, within) => element.name === "item" && roots.has((within[0] ?? element).name),
    take(item, within) {
      const gathered = gatherMaterial(item, within);
      const read = readItem(gathered.item, `${place}#${parts.length + 1}`, topicWithin(within));
      parts.push(withShared(read, gathered));
    },
    finish: (root) =>
      roots.has(root.name) ? sortParts([...parts, ...banksElsewhere(root)]) : null,
  };
}

/** The title of the innermost section or bank that has one. */
function topicWithin(within: readonly XmlElement[]): string | null {
  return within.reduce<string | null>((topic, element) => ownTopic(element) ?? topic, null);
}

function ownTopic(element: XmlElement): string | null {
  if (element.name === "section") return topicOf(element.attributes.get("title"));
  if (element.name !== "objectbank") return null;
  return topicOf(fieldsOf(element).get("bank_title"));
}

/** Questions that are drawn from banks which the file does not hold. */
function banksElsewhere(root: XmlElement): ReadPart[] {
  const references = descendantsNamed(root, "sourcebank_ref", "itemref", "bankentry_item");
  return references.map((reference) => {
    const { name, line, attributes } = reference;
    const said = [
      wordsOf(reference),
      attributes.get("sourcebank_ref"),
      attributes.get("linkrefid"),
    ];
    const ref = said.find((bank) => bank !== undefined && bank !== "") ?? name;
    return { kind: "skipped", part: { ref, line, code: "bank_elsewhere" } };
  });
}
