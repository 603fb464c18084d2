import { selectLegalDocuments } from "@/db/queries/legal-documents";
import { selectTopics } from "@/db/queries/topics";
import { standingOf } from "@/lib/domain/bank/import-line";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { SourcedItem } from "@/lib/interop/items/add-excerpts";
import { knowPlaces, type KnownPlaces } from "@/lib/interop/items/known-places";
import {
  FileLost,
  type OpenedFile,
  openSourcedItems,
} from "@/lib/interop/items/read-sourced-items";
import type { FileRefusal, ItemFormat, SkippedPart } from "@/lib/interop/items/reading";
import type { KeptPicture } from "@/lib/interop/items/place-pictures";
import { typeItem, type TypedReading } from "@/lib/interop/items/type-item";
import { pictureSize } from "@/lib/interop/items/write/picture-size";
import { type PreparedPicture, preparePicture } from "@/lib/interop/picture/prepare-picture";
import { type Context, requirePermission } from "@/lib/services/context";

export type ImportSource = {
  /** Of the file, as people know it. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type SourceLine = ReturnType<typeof lineOf>;

/** A file of questions that has been read, to be gone through once and then closed. */
export type OpenedSource = {
  readonly format: ItemFormat;
  /** What its questions show, drawn anew; nothing of it is kept yet. */
  readonly pictures: readonly PreparedPicture[];
  /** Its questions as authors go on with them, a portion at a time. */
  readonly portions: () => AsyncGenerator<readonly SourceLine[]>;
  /** Parts that are no items, with kinds of items that no bank holds yet: once all portions are through. */
  readonly skipped: () => readonly SkippedPart[];
  readonly close: () => void;
};

/** More questions than a file of 20 MB that people wrote holds. */
const mostItems = 20_000;

/**
 * Opens a file of questions for going through it. Writes nothing.
 *
 * Rejected with why the file cannot be read, and with `too_many_items`.
 */
export async function openSource(
  ctx: Context,
  source: ImportSource,
): Promise<Result<OpenedSource, FileRefusal>> {
  requirePermission(ctx, "item.write");
  const read = await openSourcedItems(source);
  if (!read.ok) return read;
  const file = read.value;
  try {
    if (file.found > mostItems) {
      file.close();
      return rejected({ code: "too_many_items" });
    }
    const drawn = await drawPictures(file);
    return ok(sourceOf(file, await knownPlaces(ctx), { name: source.name, drawn }));
  } catch (error) {
    file.close();
    if (error instanceof FileLost) return rejected({ code: error.code });
    throw error;
  }
}

type Ground = { readonly name: string; readonly drawn: readonly (Drawn | null)[] };

function sourceOf(file: OpenedFile, known: KnownPlaces, ground: Ground): OpenedSource {
  const passed: SkippedPart[] = [];
  return {
    format: file.format,
    pictures: ground.drawn.flatMap((each) => each?.prepared ?? []),
    async *portions() {
      for await (const portion of file.portions()) {
        const typed = portion.map((sourced) => typedLine(sourced, known, ground));
        passed.push(...typed.flatMap((one) => (one.ok ? [] : [one.reason])));
        yield typed.flatMap((one) => (one.ok ? [one.value] : []));
      }
    },
    skipped: () =>
      [...file.skipped, ...passed].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    close: file.close,
  };
}

async function knownPlaces(ctx: Context): Promise<KnownPlaces> {
  const [topics, documents] = await Promise.all([
    selectTopics(ctx.db),
    selectLegalDocuments(ctx.db),
  ]);
  return knowPlaces(topics, documents);
}

type Drawn = { readonly prepared: PreparedPicture; readonly kept: KeptPicture };

/** The pictures of a file as the bank would keep them; null for what is none to it. */
async function drawPictures(file: OpenedFile): Promise<(Drawn | null)[]> {
  const drawn: (Drawn | null)[] = [];
  for await (const { name, data } of file.pictures()) {
    const bytes = Buffer.from(data, "base64");
    const prepared = await preparePicture(bytes, name);
    if (!prepared.ok) {
      drawn.push(null);
      continue;
    }
    const { sha256, width, height } = prepared.value;
    const natural = pictureSize(bytes) ?? { width, height };
    drawn.push({ prepared: prepared.value, kept: { sha256, width, height, natural } });
  }
  return drawn;
}

/** An item as its author can go on with it, or why the bank cannot hold it. */
function typedLine(
  sourced: SourcedItem,
  known: KnownPlaces,
  { name, drawn }: Ground,
): Result<SourceLine, SkippedPart> {
  const kept = Object.entries(sourced.pictures).flatMap(([source, at]) => {
    const own = drawn[at];
    return own ? [[source, own.kept] as const] : [];
  });
  const typed = typeItem(sourced.item, known, name, new Map(kept));
  return typed.ok ? ok(lineOf(sourced, typed.value)) : typed;
}

function lineOf({ item, source }: SourcedItem, { typed, remarks, stimulus }: TypedReading) {
  return {
    ref: item.ref.slice(0, 200),
    line: item.line ?? null,
    source: [...source],
    ...{ typed, stimulus },
    remarks: [...remarks],
    standing: standingOf(typed, remarks),
  };
}
