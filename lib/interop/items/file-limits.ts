import {
  type FileKind,
  fileKinds,
  type FileLimits,
  mostMegabytes,
} from "@/lib/domain/item/file-answer";
import { evidenceTypes } from "../evidence/kind-of";

/** The media type of a kind of file. */
export function mediaTypeOf(kind: FileKind): string {
  return evidenceTypes[kind];
}

/** Words for several kinds at once, as media types and Moodle's groups have them. */
const groups: Readonly<Record<string, readonly FileKind[]>> = {
  "*": fileKinds,
  "*/*": fileKinds,
  "image/*": ["png", "jpeg"],
  image: ["png", "jpeg"],
  web_image: ["png", "jpeg"],
  document: ["pdf", "docx"],
  spreadsheet: ["xlsx"],
  jpg: ["jpeg"],
  jpe: ["jpeg"],
};

/**
 * What a file of questions asks to be handed in: kinds by media types, endings or Moodle's groups,
 * all that are taken here where it names none. Null where it asks for nothing that is taken here.
 */
export function limitsNamed(words: readonly string[], bytes: number): FileLimits | null {
  const asked = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== "");
  const named = asked.flatMap(kindsOf);
  const kinds =
    asked.length === 0 ? [...fileKinds] : fileKinds.filter((kind) => named.includes(kind));
  const megabytes = Math.round(bytes / (1024 * 1024));
  if (kinds.length === 0) return null;
  return { kinds, megabytes: bytes > 0 ? clamped(megabytes) : mostMegabytes };
}

function kindsOf(word: string): readonly FileKind[] {
  const plain = word.replace(/^\./, "");
  return groups[plain] ?? fileKinds.filter((kind) => kind === plain || mediaTypeOf(kind) === plain);
}

function clamped(megabytes: number): number {
  return Math.min(mostMegabytes, Math.max(1, megabytes));
}
