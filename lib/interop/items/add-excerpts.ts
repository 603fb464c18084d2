import type { CollectedPictures, FilePicture } from "./collect-pictures";
import type { ItemFormat, ReadItem, Reading, SkippedPart, SourceLine } from "./reading";

/** An item with the lines of the file that it was read from; none where the file is not read by lines. */
export type SourcedItem = {
  readonly item: ReadItem;
  readonly source: readonly SourceLine[];
  /** Which of the pictures of the file each of its pictures is. */
  readonly pictures: Readonly<Record<string, number>>;
};

export type SourcedReading = {
  readonly format: ItemFormat;
  readonly items: readonly SourcedItem[];
  readonly skipped: readonly SkippedPart[];
  readonly pictures: readonly FilePicture[];
};

/** More than anybody compares with an item: a table of keys behind the last question. */
const most = { lines: 30, signs: 600 };

/** Puts beside each item what stands in the file from its line to the next item's. */
export function addExcerpts(
  { format, items, skipped, lines = [] }: Reading,
  collected: CollectedPictures,
): SourcedReading {
  const starts = items
    .flatMap(({ line }) => (line === undefined ? [] : [line]))
    .sort((one, other) => one - other);
  const next = new Map(starts.map((line, index) => [line, starts[index + 1] ?? Infinity]));
  const places = new Map(lines.map(({ line }, index) => [line, index]));
  const excerpt = (from: number, until: number) => {
    const first = places.get(from);
    if (first === undefined) return [];
    const below = lines.slice(first, first + most.lines);
    const end = below.findIndex(({ line }) => line >= until);
    return trimmed(end < 0 ? below : below.slice(0, end));
  };
  return {
    format,
    skipped,
    pictures: collected.pictures,
    items: items.map((item, index) => ({
      item,
      pictures: collected.places[index] ?? {},
      source: item.line === undefined ? [] : excerpt(item.line, next.get(item.line) ?? Infinity),
    })),
  };
}

/** Without the empty lines at the end, each line no longer than anybody reads. */
function trimmed(lines: readonly SourceLine[]): SourceLine[] {
  // Some are put together only when they are looked at: once is enough.
  const shown = lines.map(({ line, text }) => ({
    line,
    text: text.length > most.signs ? `${text.slice(0, most.signs)}…` : text,
  }));
  return shown.slice(0, shown.findLastIndex(({ text }) => text.trim() !== "") + 1);
}
