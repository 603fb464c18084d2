import { ok, rejected, type Result } from "@/lib/domain/result";
import { startsWith, zipHead } from "../../archive/signature";
import { placeImages } from "../package/place-images";
import { readPackage } from "../package/read-package";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import { readDocument } from "./read-document";

/** Reads items of QTI in any version, one by one or as a package. */
export function readQti({ name, bytes }: Source): Result<Reading, FileRefusal> {
  if (startsWith(bytes, zipHead)) return readPackage(bytes);
  const document = readDocument(bytes, name);
  if (!document.ok) return document;
  const { root, reading } = document.value;
  if (reading === null) return rejected({ code: "no_items_in_xml", values: { root: root.name } });
  // A file by itself brings no pictures.
  return ok({ ...reading, items: reading.items.map((item) => placeImages(item, () => null)) });
}
