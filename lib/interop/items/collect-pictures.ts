import { pictureLimit } from "@/lib/domain/item/picture";
import { openArchive } from "../archive/open-archive";
import { startsWith, zipHead } from "../archive/signature";
import { questionFiles } from "./moodle/question-files";
import type { ReadItem, Reading } from "./reading";
import { embedded } from "./write/media-shelf";

/** A picture as a file holds it, in base 64. */
export type FilePicture = { readonly name: string; readonly data: string };

/** The pictures of a file, and for each of its items where in them the pictures it names are. */
export type CollectedPictures = {
  readonly pictures: readonly FilePicture[];
  readonly places: readonly Readonly<Record<string, number>>[];
};

/** As much as the pictures of one file may weigh: they pass to the product in one piece. */
const mostBytes = 24 * 1024 * 1024;

type Found = { readonly name: string; readonly bytes: Uint8Array };
type Find = (item: ReadItem, source: string) => Found | null;

/** The pictures that the items of a file show, each once, as far as they come with the file. */
export function collectPictures(bytes: Uint8Array, reading: Reading): CollectedPictures {
  const pictures: FilePicture[] = [];
  const known = new Map<string, number>();
  let size = 0;
  const find = finderOf(bytes, reading);
  const places = reading.items.map((item) => {
    const own: Record<string, number> = {};
    for (const source of sourcesOf(item)) {
      const found = find(item, source);
      if (found === null || found.bytes.byteLength > pictureLimit) continue;
      const data = Buffer.from(found.bytes).toString("base64");
      const at = known.get(data) ?? pictures.length;
      if (at === pictures.length) {
        size += found.bytes.byteLength;
        if (size > mostBytes) break;
        pictures.push({ name: found.name, data });
        known.set(data, at);
      }
      own[source] = at;
    }
    return own;
  });
  return { pictures, places };
}

function sourcesOf({ stimulus, stem, options, prompts = [] }: ReadItem): string[] {
  const contents = [
    stimulus?.content ?? [],
    stem,
    ...[...options, ...prompts].map(({ content }) => content),
  ];
  const sources = contents.flat().flatMap((block) => (block.kind === "image" ? block.source : []));
  return [...new Set(sources)];
}

function finderOf(bytes: Uint8Array, reading: Reading): Find {
  const held = startsWith(bytes, zipHead) ? inArchive(bytes, reading) : inQuestions(bytes, reading);
  return (item, source) => {
    const written = embedded(source);
    if (written !== null) return { name: "", bytes: written.bytes };
    return held(item, source);
  };
}

/** In a package pictures are named by their paths, in Word from the folder of its text. */
function inArchive(bytes: Uint8Array, { format }: Reading): Find {
  const archive = openArchive(bytes);
  if (!archive.ok) return () => null;
  const { names, read } = archive.value;
  return (_, source) => {
    const path = format === "docx" && !source.startsWith("/") ? `word/${source}` : source;
    const name = path.replace(/^\//, "");
    const content = names.includes(name) ? read(name) : null;
    return content === null ? null : { name: nameOf(name), bytes: content };
  };
}

function inQuestions(bytes: Uint8Array, { format }: Reading): Find {
  if (format !== "moodle-xml") return () => null;
  const files = questionFiles(bytes);
  return ({ line, stimulus }, source) => {
    const [own, shared] = [files.get(line ?? 0), files.get(stimulus?.line ?? 0)];
    const data = own?.get(source) ?? shared?.get(source);
    if (data === undefined) return null;
    return { name: nameOf(source), bytes: Buffer.from(data, "base64") };
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
