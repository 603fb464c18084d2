import type { Database } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectBlobs, selectCitations, selectItemsWithKeys } from "@/db/queries/item-export";
import type { ItemFilter } from "@/db/queries/items";
import type { Area } from "@/lib/domain/item/area";
import { areaCoords } from "@/lib/domain/item/area-coords";
import { type Block, plainText } from "@/lib/domain/item/content";
import type { Actor } from "@/lib/domain/policy/policy";
import { blank, gapLabel, mapWords } from "@/lib/interop/items/gaps";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type {
  FindMedia,
  MediaFile,
  WritableItem,
  Written,
  WrittenFormat,
} from "@/lib/interop/items/write/writing";

/** Whoever takes items out: a person, or nobody but the holder of the machine. */
export type Taker = {
  readonly actor: Actor | null;
  readonly keys: Database;
  readonly request: { readonly id: string; readonly ip: string | null };
};

export type TakeOutItems = {
  readonly filter: ItemFilter;
  readonly format: WrittenFormat;
  /** Told how many items have been read so far. */
  readonly progress?: (count: number) => void;
};

/** So many items a statement. */
const batch = 1000;

/**
 * The items of a bank that a filter asks for as a file, with their keys. That they were taken, how
 * many and by whom is written down before the file leaves; what the format could not hold comes with
 * it.
 */
export async function takeOutItems(
  ctx: Taker,
  { filter, format, progress }: TakeOutItems,
): Promise<Written> {
  const items: WritableItem[] = [];
  for (let after = ""; ;) {
    const rows = await selectItemsWithKeys(ctx.keys, filter, { after, limit: batch });
    items.push(...(await writable(ctx.keys, rows)));
    progress?.(items.length);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) break;
    after = last.code;
  }
  const written = await writeItems(items, format, await mediaOf(ctx.keys, items));
  await ctx.keys.transaction(async (tx) => {
    await insertAuditEvent(tx, ctx, {
      act: "item.export",
      subject: ["bank", filter.bankId],
      detail: { format, items: written.count, states: filter.states ?? "all" },
    });
  });
  return written;
}

type Row = Awaited<ReturnType<typeof selectItemsWithKeys>>[number];

async function writable(db: Database, rows: readonly Row[]): Promise<WritableItem[]> {
  const citations = await selectCitations(
    db,
    rows.map(({ versionId }) => versionId),
  );
  return rows.map((row) => {
    const cited = citations
      .filter(({ versionId }) => versionId === row.versionId)
      .map(({ number, article }) => (article === "" ? number : `${number}, ${article}`));
    const explanation = plainText(row.explanation).trim();
    return withOneBlank({
      ...answerOf(row),
      ref: row.code,
      stem: [...sourceBlocks(row.stem), ...pictureOf(row)],
      points: 1,
      topic: row.topicName,
      level: row.level,
      explanation: explanation === "" ? null : explanation,
      legalBasis: cited.length === 0 ? null : cited.join("; "),
    });
  });
}

/** The only gap of a text needs no number in other formats, and its key is the option alone. */
function withOneBlank(item: WritableItem): WritableItem {
  const { prompts, ...rest } = item;
  if (item.type !== "inline_choice" || prompts?.length !== 1) return item;
  return {
    ...rest,
    stem: mapWords(item.stem, (text) => text.replace(gapLabel(0), blank)),
    key: item.key.flatMap((pair) => pair.split(" ").slice(1)),
  };
}

type Part = {
  readonly id: string;
  readonly content: readonly Block[];
  readonly options?: readonly string[] | undefined;
  readonly area?: Area | undefined;
};

type Answer = Pick<WritableItem, "type" | "options" | "prompts" | "key">;

function answerOf({ interaction, key }: Row): Answer {
  // Which parts an interaction has, its type says.
  const { options = [], prompts } = interaction as {
    options?: readonly Part[];
    prompts?: readonly Part[];
  };
  const parts = (all: readonly Part[]) =>
    all.map(({ id, content, options: choices, area }) => ({
      ...{ id, content: sourceBlocks(content) },
      ...(choices === undefined ? {} : { choices }),
      ...(area === undefined ? {} : { area: areaCoords(area) }),
    }));
  const answer = {
    type: interaction.type,
    options: parts(options),
    ...(prompts === undefined ? {} : { prompts: parts(prompts) }),
    key: key.correct,
  };
  // The bank pairs a gap with its word, formats a word with its gap.
  return answer.type === "gap_match" ? { ...answer, key: answer.key.map(turned) } : answer;
}

function turned(pair: string): string {
  return pair.split(" ").reverse().join(" ");
}

/** Of a hotspot other systems show the picture after the words. */
function pictureOf({ interaction }: Row): WritableItem["stem"] {
  if (interaction.type !== "hotspot") return [];
  const { blob, alt } = interaction.picture;
  return [{ kind: "image", source: blob, alt }];
}

/** Pictures of the bank go by the digest of their content. */
function sourceBlocks(blocks: readonly Block[]): WritableItem["stem"] {
  return blocks.map((block) =>
    block.kind === "image" ? { kind: "image", source: block.blob, alt: block.alt } : block,
  );
}

async function mediaOf(db: Database, items: readonly WritableItem[]): Promise<FindMedia> {
  const hashes = new Set(items.flatMap(picturesOf));
  const files = new Map<string, MediaFile>();
  for (const { sha256, mediaType, bytes } of await selectBlobs(db, [...hashes])) {
    files.set(sha256, { mime: mediaType as MediaFile["mime"], bytes });
  }
  return (source) => files.get(source) ?? null;
}

function picturesOf({ stem, options, prompts = [] }: WritableItem): string[] {
  return [stem, ...[...options, ...prompts].map(({ content }) => content)]
    .flat()
    .flatMap((block) => (block.kind === "image" ? [block.source] : []));
}
