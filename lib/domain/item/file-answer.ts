/** The kinds of file that a candidate may hand in: what opens everywhere and can hold nothing that runs. */
export const fileKinds = ["pdf", "docx", "xlsx", "png", "jpeg"] as const;
export type FileKind = (typeof fileKinds)[number];

const megabyte = 1024 * 1024;

/** The largest file that an author may ask for, in megabytes, and what a new question asks for. */
export const mostMegabytes = 10;

/** How many files a candidate may send for one question, each in the place of the one before. */
export const mostFilesOfItem = 20;

/** The longest name of a file that is kept. */
const longestFileName = 120;

/** What a file may be and how large, as the author of its question says. */
export type FileLimits = { readonly kinds: readonly FileKind[]; readonly megabytes: number };

/** A file that was handed in: by its digest it is found, by its name its owner knows it again. */
export type FileAnswer = { readonly sha256: string; readonly size: number; readonly name: string };

/** The most bytes that a file may have. */
export function fileBytes({ megabytes }: Pick<FileLimits, "megabytes">): number {
  return megabytes * megabyte;
}

const shape = /^([0-9a-f]{64}) ([1-9]\d{0,8}) ([^\p{Cc}\p{Cf}/\\]{1,120})$/u;

/**
 * The answer that names a file: digest, size and name. The digest of the finish goes over it, so a
 * receipt stands for the very bytes.
 */
export function fileAnswerText({ sha256, size, name }: FileAnswer): string {
  return `${sha256} ${size} ${name}`;
}

/** The file that an answer names, or null where it names none. */
export function readFileAnswer(value: unknown): FileAnswer | null {
  const [, sha256 = "", size = "", name = ""] =
    typeof value === "string" ? (shape.exec(value) ?? []) : [];
  return sha256 === "" || name.trim() === "" ? null : { sha256, size: Number(size), name };
}

/** The name of a file without folders and signs that nobody sees, its ending kept; "" where none is left. */
export function shortFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return last
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(-longestFileName)
    .trim();
}
