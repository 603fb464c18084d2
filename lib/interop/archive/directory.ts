import { ok, rejected, type Result } from "@/lib/domain/result";
import { startsWith, zipHead } from "./signature";

/** Why an archive is not opened at all. */
export type ArchiveProblem =
  | "not_archive"
  | "damaged_archive"
  | "encrypted_archive"
  /** A name that leads out of the archive, two parts of one name or in one place, two archives in one. */
  | "unsafe_archive"
  | "archive_too_large";

/** A part of an archive as the directory describes it. */
export type ArchiveEntry = {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly inflated: number;
  /** Where its own heading is. */
  readonly start: number;
};

const limits = {
  /** A package of as many questions as one import takes, each a file, and the pictures beside them. */
  entries: 25_000,
  ratio: 100,
  inflated: 200 * 1024 * 1024,
  directory: 4 * 1024 * 1024,
  /** What may stand between the directory and its end: the ends of the large format. */
  gap: 200,
};

/** Before the content of each part stands at least so much. */
const shortestHeading = 30;

const signature = { end: 0x06054b50, entry: 0x02014b50 } as const;

type ListedEntry = ArchiveEntry & {
  readonly encrypted: boolean;
  /** It stands for a file elsewhere. */
  readonly isLink: boolean;
};

/**
 * The directory of an archive, looked over before anything is unpacked; `inflated` is as much as all
 * parts may come to, for who unpacks them one at a time.
 *
 * Source: reliability §3.2 E20.
 */
export function listEntries(
  bytes: Uint8Array,
  inflated: number = limits.inflated,
): Result<readonly ArchiveEntry[], ArchiveProblem> {
  if (!startsWith(bytes, zipHead)) return rejected("not_archive");
  const directory = directoryOf(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  if (entries.some(({ encrypted }) => encrypted)) return rejected("encrypted_archive");
  if (entries.some(({ name, isLink }) => isLink || isAstray(name))) {
    return rejected("unsafe_archive");
  }
  if (isBomb(entries, bytes.byteLength, inflated)) return rejected("archive_too_large");
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  // Which of two parts of one name, or in one place, is read depends on the reader.
  const isTwofold = names.size < entries.length || areOverlapping(entries);
  return isTwofold ? rejected("unsafe_archive") : ok(entries);
}

/** Whether a part begins before the one ahead of it is over. */
function areOverlapping(entries: readonly ArchiveEntry[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.start - other.start);
  return inOrder.some(({ start, packed }, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && start + shortestHeading + packed > next.start;
  });
}

function isBomb(entries: readonly ArchiveEntry[], size: number, most: number): boolean {
  const sum = (field: "packed" | "inflated") =>
    entries.reduce((total, entry) => total + entry[field], 0);
  return (
    sum("inflated") > most ||
    // Parts that share their bytes.
    sum("packed") > size ||
    // Small parts may well shrink by more.
    entries.some(({ packed, inflated }) => inflated > 1_000_000 && inflated > packed * limits.ratio)
  );
}

function isAstray(name: string): boolean {
  return /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name);
}

function directoryOf(bytes: Uint8Array): Result<readonly ListedEntry[], ArchiveProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return rejected("damaged_archive");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff stand for the large format, which no honest file of this size needs.
  if (count > limits.entries || size > limits.directory) return rejected("archive_too_large");
  if (start + size > end) return rejected("damaged_archive");
  if (end - start - size > limits.gap) return rejected("unsafe_archive");
  const entries = readEntries(view, { count, start, end: start + size });
  return entries === null ? rejected("damaged_archive") : ok(entries);
}

function findEnd(view: DataView): number | null {
  const shortest = 22;
  const longestComment = 65_535;
  const last = view.byteLength - shortest;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  return null;
}

function readEntries(
  view: DataView,
  { count, start, end }: { count: number; start: number; end: number },
): ListedEntry[] | null {
  const entries: ListedEntry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.entry) return null;
    const nameLength = view.getUint16(at + 28, true);
    const skipped = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + skipped;
    if (next > end) return null;
    entries.push(entryAt(view, at, nameLength));
    at = next;
  }
  // More follow than it counts: what is in it depends on who reads it.
  return at === end ? entries : null;
}

function entryAt(view: DataView, at: number, nameLength: number): ListedEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  return {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: (view.getUint16(at + 40, true) & 0o170000) === 0o120000,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    inflated: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
  };
}
