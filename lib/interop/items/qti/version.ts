import type { ItemFormat } from "../reading";
import type { XmlElement } from "../xml/element";

/** The version of QTI that the root of a file of version 2 or 3 says it is written in. */
export function qtiVersion(root: XmlElement): ItemFormat {
  if (root.name.startsWith("qti-")) return "qti3.0";
  const said = [...root.attributes]
    .filter(([name]) => name === "schemaLocation" || name.startsWith("xmlns"))
    .map(([, value]) => value)
    .join(" ");
  const version = /qti(?:asi)?_?v(\d)p(\d)/i.exec(said);
  if (version?.[1] === "3") return "qti3.0";
  return version?.[1] === "2" && version[2] === "2" ? "qti2.2" : "qti2.1";
}
