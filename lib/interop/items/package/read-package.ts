import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Archive, openArchive } from "../../archive/open-archive";
import { readDocument } from "../qti/read-document";
import type { LoadDocument } from "../qti/stimuli";
import type { FileRefusal, ItemFormat, ReadItem, Reading, SkippedPart } from "../reading";
import { type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { type Listing, readManifest } from "./manifest";
import { folderOf, type Shelf, shelfOf } from "./paths";
import { readTags } from "../tags";
import { placeImages } from "./place-images";
import { sectionTopics } from "./sections";

const manifestName = /(^|\/)imsmanifest\.xml$/i;

/** Files that may be documents of questions, by their names. */
const documentName = /\.(xml|qti|dat|imsqti)$/i;

type Package = { readonly archive: Archive; readonly shelf: Shelf; readonly found: Found };

type Found = {
  readonly items: { readonly file: string; readonly item: ReadItem }[];
  readonly skipped: SkippedPart[];
  readonly topics: Map<string, string>;
  format: ItemFormat | null;
};

/**
 * Reads every question of a content package: what its manifest lists, in that order, then what
 * else lies in it. Parts that cannot be read are named, and the rest is read all the same.
 */
export function readPackage(bytes: Uint8Array): Result<Reading, FileRefusal> {
  const opened = openArchive(bytes);
  if (!opened.ok) return rejected({ code: opened.reason });
  const archive = opened.value;
  const found: Found = { items: [], skipped: [], topics: new Map(), format: null };
  const manifest = manifestIn(archive);
  const shelf = shelfOf(archive.names, folderOf(manifest ?? ""));
  const content = { archive, shelf, found };
  const listing = readListing(content, manifest);
  for (const file of listing.files) readFile(content, file, true);
  for (const file of others(archive, listing)) readFile(content, file, false);
  if (found.items.length === 0 && found.skipped.length === 0)
    return rejected({ code: "no_items_in_package" });
  return ok({
    format: found.format ?? "qti2.1",
    items: found.items.map(({ file, item }) => finish(content, listing, { file, item })),
    skipped: found.skipped.filter((part) => !isHeld(part, archive)),
  });
}

/** A bank that a test draws from may lie in the same package, under its own name. */
function isHeld({ code, ref }: SkippedPart, { names }: Archive): boolean {
  const bank = ref.toLowerCase();
  return (
    code === "bank_elsewhere" &&
    names.some((name) => name.slice(folderOf(name).length).split(".")[0]?.toLowerCase() === bank)
  );
}

/** The manifest that lies highest. */
function manifestIn({ names }: Archive): string | undefined {
  const [name] = names
    .filter((one) => manifestName.test(one))
    .sort((a, b) => a.split("/").length - b.split("/").length);
  return name;
}

function readListing({ archive, shelf, found }: Package, name: string | undefined): Listing {
  if (name === undefined) return { files: [], keywords: new Map(), missing: [] };
  const bytes = bytesOf(archive, name);
  const listing = bytes.ok ? readManifest(bytes.value, shelf, folderOf(name)) : bytes;
  if (!listing.ok) {
    found.skipped.push({ ref: name, ...listing.reason });
    return { files: [], keywords: new Map(), missing: [] };
  }
  found.skipped.push(...missingFiles(listing.value, name));
  return listing.value;
}

/** More than this nobody goes through one by one. */
const mostNamed = 1_000;

function missingFiles({ missing }: Listing, manifest: string): SkippedPart[] {
  const named = missing.slice(0, mostNamed).map(({ reference, line }) => {
    return { ref: reference, line, code: "missing_file", values: { file: reference } };
  });
  const count = missing.length - named.length;
  const rest = { ref: manifest, code: "more_missing_files", values: { count } };
  return count === 0 ? named : [...named, rest];
}

/** Documents that the manifest does not list; what a system adds to archives is none of them. */
function others(archive: Archive, { files }: Listing): string[] {
  const listed = new Set(files);
  return archive.names.filter(
    (name) =>
      !listed.has(name) && !manifestName.test(name) && !/(^|\/)(__macosx\/|\._)/i.test(name),
  );
}

function readFile({ archive, shelf, found }: Package, file: string, listed: boolean): void {
  if (!documentName.test(file) || manifestName.test(file)) return;
  const bytes = bytesOf(archive, file);
  const document = bytes.ok ? readDocument(bytes.value, file, loader(archive, shelf, file)) : bytes;
  if (!document.ok) {
    found.skipped.push({ ref: file, ...document.reason });
    return;
  }
  const { root, reading } = document.value;
  if (reading === null) {
    for (const [name, topic] of sectionTopics(root, file, shelf)) found.topics.set(name, topic);
    return;
  }
  found.format ??= reading.format;
  found.skipped.push(...reading.skipped);
  found.items.push(
    ...reading.items.map((item) => ({ file, item: listed ? item : notListed(item, file) })),
  );
}

/** Finds texts that items share by the references in one of its files. */
function loader(archive: Archive, shelf: Shelf, file: string): LoadDocument {
  return (reference) => {
    const name = shelf.find(reference, folderOf(file));
    const document = name === null ? null : parseFile(archive, name);
    return document?.ok ? document.value : null;
  };
}

function notListed(item: ReadItem, file: string): ReadItem {
  return { ...item, warnings: [...item.warnings, { code: "not_in_manifest", values: { file } }] };
}

function parseFile(archive: Archive, name: string): Result<XmlElement, FileRefusal> {
  const bytes = bytesOf(archive, name);
  return bytes.ok ? parseXml(bytes.value) : bytes;
}

function bytesOf(archive: Archive, name: string): Result<Uint8Array, FileRefusal> {
  const bytes = archive.read(name);
  return bytes === null ? rejected({ code: "unreadable_file", values: { file: name } }) : ok(bytes);
}

function finish(
  { shelf, found }: Package,
  { keywords }: Listing,
  { file, item }: Found["items"][number],
): ReadItem {
  const placed = placeImages(item, (source) => shelf.find(source, folderOf(file)));
  const topic = item.topic ?? found.topics.get(file) ?? null;
  return { ...placed, topic, ...readTags(keywords.get(file) ?? []) };
}
