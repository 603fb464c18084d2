import { selectLegalDocuments } from "@/db/queries/legal-documents";
import { selectTopics } from "@/db/queries/topics";
import { standingOf } from "@/lib/domain/bank/import-line";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { SourcedItem, SourcedReading } from "@/lib/interop/items/add-excerpts";
import type { FilePicture } from "@/lib/interop/items/collect-pictures";
import { knowPlaces, type KnownPlaces } from "@/lib/interop/items/known-places";
import { readSourcedItems } from "@/lib/interop/items/read-sourced-items";
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

export type SourceLines = {
  readonly format: ItemFormat;
  readonly lines: readonly ReturnType<typeof lineOf>[];
  /** Parts that are no items, with kinds of items that no bank holds yet. */
  readonly skipped: readonly SkippedPart[];
  /** What its questions show, drawn anew; nothing of it is kept yet. */
  readonly pictures: readonly PreparedPicture[];
};

/** More questions than a file of 20 MB that people wrote holds. */
const mostItems = 20_000;

/**
 * The questions of a file as authors go on with them. Writes nothing.
 *
 * Rejected with why the file cannot be read, and with `too_many_items`.
 */
export async function readSource(
  ctx: Context,
  source: ImportSource,
): Promise<Result<SourceLines, FileRefusal>> {
  requirePermission(ctx, "item.write");
  const read = await readSourcedItems(source);
  if (!read.ok) return read;
  if (read.value.items.length > mostItems) return rejected({ code: "too_many_items" });
  const drawn = await drawPictures(read.value.pictures);
  const lines = typedLines(read.value, await knownPlaces(ctx), { name: source.name, drawn });
  return ok({ ...lines, pictures: drawn.flatMap((each) => each?.prepared ?? []) });
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
async function drawPictures(pictures: readonly FilePicture[]): Promise<(Drawn | null)[]> {
  const drawn: (Drawn | null)[] = [];
  for (const { name, data } of pictures) {
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

/** Items as their author can go on with them; those the bank cannot hold join what was passed over. */
function typedLines(
  { format, items, skipped }: SourcedReading,
  known: KnownPlaces,
  { name, drawn }: { readonly name: string; readonly drawn: readonly (Drawn | null)[] },
): Omit<SourceLines, "pictures"> {
  const passed: SkippedPart[] = [];
  const lines: ReturnType<typeof lineOf>[] = [];
  for (const sourced of items) {
    const kept = Object.entries(sourced.pictures).flatMap(([source, at]) => {
      const own = drawn[at];
      return own ? [[source, own.kept] as const] : [];
    });
    const typed = typeItem(sourced.item, known, name, new Map(kept));
    if (typed.ok) lines.push(lineOf(sourced, typed.value));
    else passed.push(typed.reason);
  }
  const all = [...skipped, ...passed];
  return { format, lines, skipped: all.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
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
