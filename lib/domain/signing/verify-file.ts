import { ok, rejected, type Result } from "@/lib/domain/result";
import { repeatedName } from "@/lib/domain/text/repeated-name";
import { isDigestOf } from "./paper-digest";
import {
  entryDigest,
  isObject,
  type JsonObject,
  partDigests,
  recordDigest,
  SEALED_FORMAT,
  SEALED_VERSION,
} from "./sealed-record";

export type Difference = {
  readonly code:
    | "part_differs"
    | "part_missing"
    | "part_added"
    | "digest_differs"
    | "addendum_differs"
    | "chain_broken"
    | "paper_differs";
  /** Which part: "lines.B1", "test", "addenda.2", "digest". */
  readonly part: string;
};

export type SealedFile = {
  readonly digest: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly record: JsonObject;
  readonly addenda: readonly { readonly digest: string; readonly content: JsonObject }[];
  /** What stands beside all of these, of which no digest speaks: "note", "addenda.2.note". */
  readonly beside: readonly string[];
};

export type NotSealedFile =
  | "not_json"
  | "not_a_record"
  | "version_unknown"
  /** Which of two values holds would depend on the reader: a digest speaks for one of them only. */
  | { readonly code: "name_repeated"; readonly name: string };

/**
 * Reads the text of a file as a sealed record. Refused when it is no such file, and when an object
 * of it gives one name twice.
 */
export function readSealedFile(text: string): Result<SealedFile, NotSealedFile> {
  const file = parsed(text);
  if (file === undefined) return rejected("not_json");
  if (!isOurs(file)) return rejected("not_a_record");
  if (file.version !== SEALED_VERSION) return rejected("version_unknown");
  const { digest, parts, record, addenda } = file;
  if (typeof digest !== "string" || !isObject(record) || !isDigests(parts)) {
    return rejected("not_a_record");
  }
  if (!Array.isArray(addenda) || !addenda.every(isEntry)) return rejected("not_a_record");
  const name = repeatedName(text);
  if (name !== null) return rejected({ code: "name_repeated", name });
  return ok({ digest, parts, record, addenda, beside: besideOf(file, addenda) });
}

/**
 * Every difference between what a file of a sealed record holds and what its digests promise, and,
 * where `onPaper` is given, between its digests and the one printed on a paper. None: it holds.
 */
export function verifySealedFile(file: SealedFile, onPaper: string | null): Difference[] {
  const { digest, parts, record, addenda } = file;
  const differences: Difference[] = compareParts(parts, partDigests(record));
  if (recordDigest(parts) !== digest) differences.push({ code: "digest_differs", part: "digest" });
  differences.push(...compareChain(file));
  differences.push(...file.beside.map((part) => ({ code: "part_added", part }) as const));
  const known = [digest, ...addenda.map((entry) => entry.digest)];
  if (onPaper !== null && !known.some((one) => isDigestOf(onPaper, one))) {
    differences.push({ code: "paper_differs", part: "digest" });
  }
  return differences;
}

const members = new Set(["format", "version", "digest", "parts", "record", "addenda"]);
const membersOfEntry = new Set(["digest", "content"]);

function besideOf(file: JsonObject, addenda: readonly JsonObject[]): string[] {
  const besides = (value: JsonObject, known: ReadonlySet<string>) =>
    Object.keys(value).filter((name) => !known.has(name));
  return [
    ...besides(file, members),
    ...addenda.flatMap((entry, index) =>
      besides(entry, membersOfEntry).map((name) => `addenda.${index + 1}.${name}`),
    ),
  ];
}

function compareParts(
  listed: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): Difference[] {
  const names = [...new Set([...Object.keys(listed), ...Object.keys(found)])].sort();
  return names.flatMap((part): Difference[] => {
    if (!Object.hasOwn(found, part)) return [{ code: "part_missing", part }];
    if (!Object.hasOwn(listed, part)) return [{ code: "part_added", part }];
    return listed[part] === found[part] ? [] : [{ code: "part_differs", part }];
  });
}

/** Each entry names the one before it, the first one the sealed record. */
function compareChain({ digest, record, addenda }: SealedFile): Difference[] {
  let previous = digest;
  return addenda.flatMap(({ digest: own, content }, index): Difference[] => {
    const part = `addenda.${index + 1}`;
    const linked =
      content.previous === previous &&
      content.position === index + 1 &&
      content.record_id === record.record_id;
    previous = own;
    return [
      ...(entryDigest(content) === own ? [] : [{ code: "addendum_differs", part } as const]),
      ...(linked ? [] : [{ code: "chain_broken", part } as const]),
    ];
  });
}

function isOurs(value: unknown): value is JsonObject {
  return isObject(value) && value.format === SEALED_FORMAT && isPlain(value, mostNested);
}

/** A sealed record nests less than ten deep. */
const mostNested = 40;

/** Whether digests of it can be taken: not nested without end, no number beyond all numbers. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isPlain(part, depth - 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isDigests(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((one) => typeof one === "string");
}

function isEntry(value: unknown): value is SealedFile["addenda"][number] {
  return isObject(value) && typeof value.digest === "string" && isObject(value.content);
}
