import type { LegalDocumentId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { fitsPicture } from "@/lib/domain/item/area-shape";
import { type Block, paragraphs } from "@/lib/domain/item/content";
import type { ContentFile, ContentItem, ContentStimulus } from "@/lib/domain/item/content-file";
import type { StimulusWording } from "@/lib/domain/stimulus/wording";
import { lintContentItem } from "@/lib/domain/item/content-lint";
import { type HardLint } from "@/lib/domain/item/lint-codes";
import { picturesWritten } from "@/lib/domain/item/written-pictures";
import { mostMegabytes } from "@/lib/domain/item/file-answer";
import { type Interaction, longestEssay } from "@/lib/domain/item/interaction";
import { itemKey } from "@/lib/domain/item/key";
import { readPictureLine } from "@/lib/domain/item/picture";
import type { ItemPlace, ItemWording } from "./item-draft";

/** A picture that is kept: its digest, and its size in dots. */
export type KeptPicture = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

/** What a bank knows by the names that files use. */
export type KnownNames = {
  readonly topics: ReadonlyMap<string, TopicId>;
  readonly systems: ReadonlyMap<string, SharedSystemId>;
  readonly documents: ReadonlyMap<string, LegalDocumentId>;
  /** Kept pictures by the names that the files use. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
};

export type ImportProblem = {
  /** The item's code in the file. */
  readonly item: string;
  readonly code:
    | "unknown_topic"
    | "unknown_system"
    | "unknown_document"
    | "unknown_picture"
    | "unknown_stimulus"
    | "repeated_code"
    | "unreadable_key"
    | HardLint;
  /** The name that nobody knows. */
  readonly name?: string;
};

export type ReadContentItem = {
  readonly code: string;
  readonly wording: ItemWording;
  readonly place: ItemPlace;
  /** The code of what it is asked about, and its place among the items of the same; or null. */
  readonly stimulus: { readonly code: string; readonly place: number } | null;
};

/** A stimulus of a written file as a bank keeps it. */
export type ReadContentStimulus = { readonly code: string; readonly wording: StimulusWording };

/** Items of written files as a bank keeps them, and every problem that forbids taking them over. */
export function readContent(
  files: readonly ContentFile[],
  known: KnownNames,
): { items: ReadContentItem[]; stimuli: ReadContentStimulus[]; problems: ImportProblem[] } {
  const items: ReadContentItem[] = [];
  const stimuli = files.flatMap((file) =>
    (file.stimuli ?? []).map((each) => readStimulus(each, known)),
  );
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  for (const { topic, items: written, stimuli: texts = [] } of files) {
    const places = new Map(texts.map(({ code }) => [code, 0]));
    for (const item of written) {
      const found = problemsOf(item, topic, known);
      if (seen.has(item.code)) found.push({ item: item.code, code: "repeated_code" });
      seen.add(item.code);
      const stimulus = nextPlace(item.stimulus, places);
      if (item.stimulus !== undefined && !stimulus) {
        found.push({ item: item.code, code: "unknown_stimulus", name: item.stimulus });
      }
      problems.push(...found);
      const read = found.length === 0 ? readItem(item, topic, known) : null;
      if (read) items.push({ ...read, stimulus });
    }
  }
  return { items, stimuli, problems };
}

/** The next place among the items of a stimulus, or null where it is none of the file's. */
function nextPlace(code: string | undefined, places: Map<string, number>) {
  const last = code === undefined ? undefined : places.get(code);
  if (code === undefined || last === undefined) return null;
  places.set(code, last + 1);
  return { code, place: last + 1 };
}

function readStimulus({ code, title, text, source }: ContentStimulus, known: KnownNames) {
  return { code, wording: { title, content: blocksWith(text, known.pictures), source } };
}

function problemsOf(item: ContentItem, topic: string, known: KnownNames): ImportProblem[] {
  const problems: ImportProblem[] = lintContentItem(item).hard.map((code) => ({
    item: item.code,
    code,
  }));
  const add = (code: ImportProblem["code"], name: string) =>
    problems.push({ item: item.code, code, name });
  if (!known.topics.has(topic)) add("unknown_topic", topic);
  if (item.system !== null && !known.systems.has(item.system)) add("unknown_system", item.system);
  for (const { document } of item.legal_basis) {
    if (!known.documents.has(document)) add("unknown_document", document);
  }
  for (const { file } of picturesWritten(item)) {
    if (!known.pictures.has(file)) add("unknown_picture", file);
  }
  if (!areasFit(item, known)) problems.push({ item: item.code, code: "area_outside" });
  if (!itemKey.safeParse(keyOf(item)).success) {
    problems.push({ item: item.code, code: "unreadable_key" });
  }
  return problems;
}

function keyOf({ type, key: correct, rubric }: ContentItem) {
  return { type, correct, ...(rubric && { rubric }) };
}

function areasFit({ picture, options = [] }: ContentItem, { pictures }: KnownNames): boolean {
  const kept = picture && pictures.get(picture.image);
  return !kept || options.every(({ area }) => area === undefined || fitsPicture(area, kept));
}

function readItem(
  item: ContentItem,
  topic: string,
  known: KnownNames,
): Omit<ReadContentItem, "stimulus"> | null {
  const topicId = known.topics.get(topic);
  if (topicId === undefined) return null;
  const blocksOf = (text: string) => blocksWith(text, known.pictures);
  return {
    code: item.code,
    place: {
      topicId,
      sharedSystemId: item.system === null ? null : (known.systems.get(item.system) ?? null),
      level: item.level,
      needsCheck: item.needs_check,
    },
    wording: {
      stem: blocksOf(item.stem),
      interaction: interactionOf(item, blocksOf, known.pictures),
      key: itemKey.parse(keyOf(item)),
      explanation: blocksOf(item.explanation),
      misconceptions: Object.fromEntries(
        (item.options ?? []).flatMap(({ id, misconception }) =>
          misconception === undefined ? [] : [[id, misconception]],
        ),
      ),
      source: item.source,
      legalBases: item.legal_basis.flatMap(({ document, article }) => {
        const legalDocumentId = known.documents.get(document);
        return legalDocumentId === undefined ? [] : [{ legalDocumentId, article: article ?? "" }];
      }),
    },
  };
}

/** A text as blocks: a line that names a picture is that picture. */
function blocksWith(text: string, pictures: KnownNames["pictures"]): Block[] {
  return text.split("\n").flatMap((each) => {
    const shown = readPictureLine(each);
    const blob = shown && pictures.get(shown.file)?.sha256;
    return shown && blob ? [{ kind: "image", blob, alt: shown.alt.trim() }] : paragraphs(each);
  });
}

type ReadText = (text: string) => Block[];

/** A hotspot whose picture or areas are missing is refused before. */
function hotspotOf(
  { options = [], key, picture }: ContentItem,
  blocksOf: ReadText,
  pictures: KnownNames["pictures"],
): Interaction {
  const kept = picture && pictures.get(picture.image);
  if (!kept) throw new Error("a hotspot has no picture");
  const { sha256: blob, width, height } = kept;
  return {
    type: "hotspot",
    picture: { blob, alt: picture.alt, width, height },
    options: options.flatMap(({ id, text, area }) =>
      area ? [{ id, content: blocksOf(text), pinned: false, area }] : [],
    ),
    several: key.length > 1,
  };
}

function markedByHand(type: "essay" | "file_upload", item: ContentItem): Interaction {
  if (type === "file_upload") {
    return { type, kinds: item.kinds ?? [], megabytes: item.megabytes ?? mostMegabytes };
  }
  return { type, longest: item.longest ?? longestEssay, expected: item.expected ?? null };
}

function interactionOf(
  item: ContentItem,
  blocksOf: ReadText,
  pictures: KnownNames["pictures"],
): Interaction {
  const { type, shuffle = true } = item;
  const options = (item.options ?? []).map(({ id, text, pinned = false }) => ({
    id,
    content: blocksOf(text),
    pinned,
  }));
  const prompts = (item.prompts ?? []).map(({ id, text, options: list }) => ({
    ...{ id, content: blocksOf(text), options: list ?? [] },
  }));
  const shared = prompts.map(({ id, content }) => ({ id, content }));
  switch (type) {
    case "true_false":
      return { type };
    case "hotspot":
      return hotspotOf(item, blocksOf, pictures);
    case "ordering":
      return { type, options };
    case "essay":
    case "file_upload":
      return markedByHand(type, item);
    case "short_text":
      return { type, reading: item.reading ?? { marks: true, capitals: false } };
    case "numeric":
      return { type, unit: item.unit ?? "" };
    case "inline_choice":
      return { type, prompts, options };
    case "matching":
    case "gap_match":
      return { type, prompts: shared, options, shuffle };
    default:
      return { type, options, shuffle };
  }
}
