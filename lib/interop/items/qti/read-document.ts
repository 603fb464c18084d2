import { ok, type Result } from "@/lib/domain/result";
import { takeItems } from "../qti12/take-items";
import { sortParts } from "../read-part";
import type { FileRefusal, Reading } from "../reading";
import { childElements, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { plainNames } from "./plain-names";
import { readAssessmentItem } from "./read-assessment-item";
import { gatherStimuli, type LoadDocument } from "./stimuli";
import { qtiVersion } from "./version";

/** A document of a package, with its questions when it has any. */
export type ReadDocument = { readonly root: XmlElement; readonly reading: Reading | null };

/** Reads a document of questions in any version of QTI. */
export function readDocument(
  bytes: Uint8Array,
  place: string,
  load: LoadDocument = () => null,
): Result<ReadDocument, FileRefusal> {
  const older = takeItems(place);
  const parsed = parseXml(bytes, older);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const items = assessmentItems(plainNames(root));
  if (items.length > 0) {
    const parts = items.map((item) => readAssessmentItem(gatherStimuli(item, load), place));
    return ok({ root, reading: { format: qtiVersion(root), ...sortParts(parts) } });
  }
  const taken = older.finish(root);
  return ok({ root, reading: taken === null ? null : { format: "qti1.2", ...taken } });
}

function assessmentItems(root: XmlElement): XmlElement[] {
  return root.name === "assessmentItem" ? [root] : childElements(root, "assessmentItem");
}
