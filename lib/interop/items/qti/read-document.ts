import { readQuestestinterop } from "../qti12/read-questestinterop";
import type { ItemFormat, Reading } from "../reading";
import { childElements, type XmlElement } from "../xml/element";
import { plainNames } from "./plain-names";
import { readAssessmentItem } from "./read-assessment-item";
import { gatherStimuli, type LoadDocument } from "./stimuli";
import { qtiVersion } from "./version";

/** Reads a document of questions in any version of QTI; null when it is none. */
export function readDocument(
  root: XmlElement,
  place: string,
  load: LoadDocument = () => null,
): Reading | null {
  const plain = plainNames(root);
  const own = childElements(plain, "assessmentItem");
  const items = plain.name === "assessmentItem" ? [plain] : own;
  if (items.length > 0) return readItems(items, place, { format: qtiVersion(root), load });
  const older = readQuestestinterop(root, place);
  return older === null ? null : { format: "qti1.2", ...older };
}

function readItems(
  elements: readonly XmlElement[],
  place: string,
  { format, load }: { readonly format: ItemFormat; readonly load: LoadDocument },
): Reading {
  const parts = elements.map((element) => readAssessmentItem(gatherStimuli(element, load), place));
  return {
    format,
    items: parts.flatMap((part) => (part.kind === "item" ? [part.item] : [])),
    skipped: parts.flatMap((part) => (part.kind === "skipped" ? [part.part] : [])),
  };
}
