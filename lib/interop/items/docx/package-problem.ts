import { declaresMacros } from "../../archive/macro-types";
import type { Archive } from "../../archive/open-archive";
import { descendantsNamed } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { holdsDocument } from "./word-parts";

/** Relations whose target Office itself would fetch or start. Links to pages are only words here. */
const fetched =
  /\/(?:attachedTemplate|oleObject|package|subDocument|aFChunk|mailMergeSource|frame|externalLink|image|audio|video|control)$/i;

/** Why a Word document is not read at all: macros, or parts that lie elsewhere. */
export function packageProblem(archive: Archive): string | null {
  const { names, read } = archive;
  const lower = names.map((name) => name.toLowerCase());
  if (!lower.includes("[content_types].xml") || !holdsDocument(names)) return "not_word";
  if (lower.some((name) => /vbaproject|vbadata|\/activex\//.test(name))) return "macros";
  if (declaresMacros(archive)) return "macros";
  const relations = names.filter((name) => /\.rels$/i.test(name));
  return relations.some((name) => reachesOut(read(name))) ? "external_links" : null;
}

/** Whether relations name something elsewhere that Office would fetch. */
export function reachesOut(bytes: Uint8Array | null): boolean {
  const tree = bytes === null ? null : parseXml(bytes);
  if (!tree?.ok) return false;
  return descendantsNamed(tree.value, "Relationship").some(({ attributes }) => {
    const outside = attributes.get("TargetMode")?.toLowerCase() === "external";
    return outside && fetched.test(attributes.get("Type") ?? "");
  });
}
