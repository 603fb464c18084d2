import { ok, type Result } from "@/lib/domain/result";
import type { FileRefusal } from "../reading";
import { childElements, descendantsNamed, wordsOf, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import type { Shelf } from "./paths";

/** What a manifest lists that may hold questions. */
export type Listing = {
  /** Names of files in the package, in the order of the manifest, each once. */
  readonly files: readonly string[];
  /** What metadata says of a file in keywords. */
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  /** Main files of tests and items that the package does not hold. */
  readonly missing: readonly { readonly reference: string; readonly line: number }[];
};

/** Reads a manifest resource by resource: as a whole it may be larger than all that it lists. */
export function readManifest(
  bytes: Uint8Array,
  shelf: Shelf,
  folder: string,
): Result<Listing, FileRefusal> {
  const files = new Set<string>();
  const missing: Listing["missing"][number][] = [];
  const keywords = new Map<string, readonly string[]>();
  const take = (resource: XmlElement) => {
    const references = referencesOf(resource);
    const base = `${folder}${baseOf(resource)}`;
    const find = (reference: string) =>
      shelf.find(reference, base) ?? (base === folder ? null : shelf.find(reference, folder));
    const found = references.map(find);
    for (const name of found.filter((one) => one !== null)) files.add(name);
    const [main] = references;
    const [own = null] = found;
    const words = keywordsOf(resource);
    if (own !== null && words.length > 0) keywords.set(own, words);
    if (holdsQuestions(resource) && main !== undefined && own === null) {
      missing.push({ reference: main, line: resource.line });
    }
  };
  const parsed = parseXml(bytes, { wants: ({ name }) => name === "resource", take });
  return parsed.ok ? ok({ files: [...files], keywords, missing }) : parsed;
}

/** The keywords of learning object metadata, in whichever of its dialects. */
function keywordsOf(resource: XmlElement): string[] {
  return childElements(resource, "metadata")
    .flatMap((metadata) => descendantsNamed(metadata, "keyword"))
    .map(wordsOf)
    .filter((word) => word !== "");
}

function referencesOf(resource: XmlElement): string[] {
  const own = ["href", "file"].flatMap((name) => resource.attributes.get(name) ?? []);
  const listed = childElements(resource, "file").flatMap(
    ({ attributes }) => attributes.get("href") ?? [],
  );
  return [...new Set([...own, ...listed])].filter((reference) => reference.trim() !== "");
}

function baseOf({ attributes }: XmlElement): string {
  const base = attributes.get("base") ?? "";
  return base === "" || base.endsWith("/") ? base : `${base}/`;
}

function holdsQuestions({ attributes }: XmlElement): boolean {
  return /qti/i.test(attributes.get("type") ?? "");
}
