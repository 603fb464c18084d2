import type { Database } from "@/db/client";
import { selectBlobs, selectCitations, selectItemsWithKeys } from "@/db/queries/item-export";
import type { ItemFilter } from "@/db/queries/item-filter";
import { selectStimuliOf, type StimulusShown } from "@/db/queries/item-stimuli";
import type { Area } from "@/lib/domain/item/area";
import { areaCoords } from "@/lib/domain/item/area-coords";
import { type Block, plainText } from "@/lib/domain/item/content";
import { rubricText } from "@/lib/domain/item/rubric";
import { blank, gapLabel, mapWords } from "@/lib/interop/items/gaps";
import type { ReadStimulus } from "@/lib/interop/items/reading";
import type { FindMedia, MediaFile, WritableItem } from "@/lib/interop/items/write/writing";

/** So many items a statement. */
const batch = 1000;

type Stored = Awaited<ReturnType<typeof selectItemsWithKeys>>[number];

/** An item as it is stored, with the laws it rests on as they are cited. */
export type CitedItem = Stored & {
  readonly legalBasis: string | null;
  /** What it is asked about; null: nothing besides. */
  readonly stimulus: StimulusShown | null;
};

/** The items of a bank that a filter asks for, with their keys. */
export async function citedItems(
  db: Database,
  filter: ItemFilter,
  progress?: (count: number) => void,
): Promise<CitedItem[]> {
  const items: CitedItem[] = [];
  for (let after = ""; ;) {
    const rows = await selectItemsWithKeys(db, filter, { after, limit: batch });
    items.push(...(await withCitations(db, rows)));
    progress?.(items.length);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return items;
    after = last.code;
  }
}

async function withCitations(db: Database, rows: readonly Stored[]): Promise<CitedItem[]> {
  const citations = await selectCitations(
    db,
    rows.map(({ versionId }) => versionId),
  );
  const cited = new Map<string, string[]>();
  for (const { versionId, number, article } of citations) {
    const words = article === "" ? number : `${number}, ${article}`;
    cited.set(versionId, [...(cited.get(versionId) ?? []), words]);
  }
  const stimuli = await selectStimuliOf(
    db,
    rows.map(({ versionId }) => versionId),
  );
  return rows.map((row) => ({
    ...row,
    legalBasis: cited.get(row.versionId)?.join("; ") ?? null,
    stimulus: stimuli.get(row.versionId) ?? null,
  }));
}

/** The same as files hold them. */
export async function writableItems(
  db: Database,
  filter: ItemFilter,
  progress?: (count: number) => void,
): Promise<WritableItem[]> {
  return (await citedItems(db, filter, progress)).map(writable);
}

function writable(row: CitedItem): WritableItem {
  const explanation = plainText(row.explanation).trim();
  return withOneBlank({
    ...answerOf(row),
    ref: row.code,
    ...(row.stimulus && { stimulus: sharedOf(row.stimulus) }),
    stem: [...sourceBlocks(row.stem), ...pictureOf(row)],
    points: 1,
    topic: row.topicName,
    level: row.level,
    explanation: explanation === "" ? null : explanation,
    legalBasis: row.legalBasis,
    ...("rubric" in row.key && { rubric: rubricText(row.key.rubric) }),
  });
}

function sharedOf({ code, title, content }: NonNullable<CitedItem["stimulus"]>): ReadStimulus {
  return { ref: code, title, content: sourceBlocks(content) };
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

type Answer = Pick<WritableItem, "type" | "options" | "prompts" | "key" | "file">;

function answerOf({ interaction, key }: Stored): Answer {
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
    ...(interaction.type === "file_upload" && { file: interaction }),
    key: key.correct,
  };
  // The bank pairs a gap with its word, formats a word with its gap.
  return answer.type === "gap_match" ? { ...answer, key: answer.key.map(turned) } : answer;
}

function turned(pair: string): string {
  return pair.split(" ").reverse().join(" ");
}

/** Of a hotspot other systems show the picture after the words. */
function pictureOf({ interaction }: Stored): WritableItem["stem"] {
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

/** The pictures that items show, by the names they have in them. */
export async function mediaOf(db: Database, items: readonly WritableItem[]): Promise<FindMedia> {
  return storedPictures(db, items.flatMap(picturesOf));
}

/** Stored pictures by their digests. */
export async function storedPictures(db: Database, digests: readonly string[]): Promise<FindMedia> {
  const files = new Map<string, MediaFile>();
  for (const { sha256, mediaType, bytes } of await selectBlobs(db, [...new Set(digests)])) {
    files.set(sha256, { mime: mediaType as MediaFile["mime"], bytes });
  }
  return (source) => files.get(source) ?? null;
}

function picturesOf({ stimulus, stem, options, prompts = [] }: WritableItem): string[] {
  return [stimulus?.content ?? [], stem, ...[...options, ...prompts].map(({ content }) => content)]
    .flat()
    .flatMap((block) => (block.kind === "image" ? [block.source] : []));
}
