import { ok, rejected, type Result } from "@/lib/domain/result";
import { startsWith, zipHead } from "../../archive/signature";
import { placeImages } from "../package/place-images";
import { readPackage } from "../package/read-package";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import { parseXml } from "../xml/parse-xml";
import { readDocument } from "./read-document";

/** Reads items of QTI in any version, one by one or as a package. */
export function readQti({ name, bytes }: Source): Result<Reading, FileRefusal> {
  if (startsWith(bytes, zipHead)) return readPackage(bytes);
  const root = parseXml(bytes);
  if (!root.ok) return root;
  const parts = readDocument(root.value, name);
  if (parts === null)
    return rejected({ code: "no_items_in_xml", values: { root: root.value.name } });
  // A file by itself brings no pictures.
  return ok({ ...parts, items: parts.items.map((item) => placeImages(item, () => null)) });
}
