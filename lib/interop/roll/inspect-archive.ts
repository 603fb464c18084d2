/** Why a file is not opened at all. */
export type FileProblem =
  /** Not an Excel workbook, whatever its name says. */
  | "not_excel"
  /** Excel 97–2003, or locked with a password. */
  | "old_or_locked"
  | "macros"
  | "external_links"
  /** Made to harm whoever opens it, or damaged beyond telling. */
  | "unsafe";

const limits = {
  entries: 2000,
  ratio: 100,
  inflated: 200 * 1024 * 1024,
  directory: 4 * 1024 * 1024,
};

const signature = { end: 0x06054b50, entry: 0x02014b50 } as const;

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly inflated: number;
};

/**
 * Looks at the directory of an .xlsx without unpacking anything, and says why it must not be.
 *
 * Source: reliability §3.2 E20.
 */
export function inspectArchive(bytes: Uint8Array): FileProblem | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "old_or_locked";
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "not_excel";
  const entries = directoryOf(bytes);
  if (entries === null) return "unsafe";
  if (entries.some(({ encrypted, name }) => encrypted || isAstray(name))) return "unsafe";
  if (isBomb(entries)) return "unsafe";
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  // Which of two parts of one name is read depends on the reader.
  if (names.size < entries.length) return "unsafe";
  return contentProblem(names);
}

function contentProblem(names: ReadonlySet<string>): FileProblem | null {
  if (!names.has("[content_types].xml") || !names.has("xl/workbook.xml")) return "not_excel";
  const some = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (some(/vbaproject|^xl\/(macrosheets|dialogsheets|activex)\//)) return "macros";
  return some(/^xl\/externallinks\//) ? "external_links" : null;
}

function isBomb(entries: readonly Entry[]): boolean {
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  return (
    total > limits.inflated ||
    // Small parts may well shrink by more.
    entries.some(({ packed, inflated }) => inflated > 1_000_000 && inflated > packed * limits.ratio)
  );
}

function isAstray(name: string): boolean {
  return /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** The archive's directory, or null when it is not what it says it is. */
function directoryOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff stand for the large format, which no list of people needs.
  if (count > limits.entries || size > limits.directory || start + size > end) return null;
  return readEntries(view, { count, start, end: start + size });
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
): Entry[] | null {
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.entry) return null;
    const nameLength = view.getUint16(at + 28, true);
    const skipped = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + skipped;
    if (next > end) return null;
    entries.push({
      name: new TextDecoder().decode(
        new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
      ),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
    });
    at = next;
  }
  return entries;
}
