import { type Block as Content, plainText } from "@/lib/domain/item/content";
import type { FileKind, FileLimits } from "@/lib/domain/item/file-answer";
import {
  type Interaction,
  type Option,
  optionsOf,
  type Prompt,
  promptsOf,
} from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { rubricText } from "@/lib/domain/item/rubric";
import { givenTo } from "@/lib/domain/item/pairs";
import type { Block, Picture } from "../paper/paper";
import { dots, plain, strong } from "../paper/parts";

/** A question of the bank with its key. */
export type PrintableItem = {
  readonly code: string;
  readonly stem: readonly Content[];
  readonly interaction: Interaction;
  readonly key: ItemKey;
  readonly legalBasis: string | null;
  /** What it is asked about, with the items before or after it of the same version. */
  readonly stimulus?: PrintableStimulus | null;
};

type PrintableStimulus = {
  readonly versionId: string;
  readonly title: string;
  readonly content: readonly Content[];
};

/** The areas of a hotspot, lettered in their order. */
export type ShownAreas = Extract<Interaction, { type: "hotspot" }>["options"];

/** The picture that a question shows, with its areas where it has some; null: none at hand. */
export type FindPicture = (digest: string, alt: string, areas?: ShownAreas) => Picture | null;

/** A question as it stands on paper, what may be marked on the answer sheet, and what is right. */
export type PrintedItem = {
  readonly blocks: readonly Block[];
  /** The letters to choose among; none where something is written by hand. */
  readonly letters: readonly string[];
  readonly answer: string;
};

type Shown = Pick<Option, "id" | "content">;

/** Sets a question for paper under its number. */
export function printedItem(
  { stem, interaction, key }: PrintableItem,
  number: number,
  find: FindPicture,
): PrintedItem {
  const options = arranged(interaction);
  const letterOf = (id: string) => letterAt(options.findIndex((option) => option.id === id));
  return {
    blocks: [
      ...numbered([...blocksOf(stem, find), ...pictureOf(interaction, find)], number),
      ...promptsOf(interaction).flatMap((prompt, index) =>
        promptBlocks(interaction, prompt, index),
      ),
      ...(interaction.type === "inline_choice"
        ? []
        : options.flatMap((option) => optionBlocks(option, letterOf(option.id), find))),
      ...handwritten(interaction),
    ],
    letters: marked.has(interaction.type) ? options.map(({ id }) => letterOf(id)) : [],
    answer: answerOf(interaction, key, letterOf),
  };
}

/** What the questions of one stimulus are asked about, above the first of them. */
export function printedStimulus(
  { title, content }: PrintableStimulus,
  numbers: { readonly from: number; readonly to: number },
  find: FindPicture,
): Block[] {
  const { from, to } = numbers;
  const span = from === to ? `câu ${from}` : `các câu từ ${from} đến ${to}`;
  return [strong(`Đọc ngữ liệu sau để trả lời ${span}: ${title}`), ...blocksOf(content, find)];
}

/** The first words of a question behind its number, in bold. */
function numbered(blocks: readonly Block[], number: number): Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph"
    ? [strong(`Câu ${number}. ${first.text}`), ...rest]
    : [strong(`Câu ${number}.`), ...blocks];
}

/** The picture in which a hotspot has its areas, whose words are its options. */
function pictureOf(interaction: Interaction, find: FindPicture): Block[] {
  if (interaction.type !== "hotspot") return [];
  const { blob, alt } = interaction.picture;
  return [find(blob, alt, interaction.options) ?? plain(`[${alt}]`)];
}

const truth: readonly Shown[] = [
  { id: "true", content: [{ kind: "paragraph", runs: [{ text: "Đúng" }] }] },
  { id: "false", content: [{ kind: "paragraph", runs: [{ text: "Sai" }] }] },
];

/**
 * The options in the order of the paper. What authors type in its right order or beside its match
 * would give the key away: it stands by the alphabet.
 */
function arranged(interaction: Interaction): readonly Shown[] {
  switch (interaction.type) {
    case "true_false":
      return truth;
    case "ordering":
    case "matching":
    case "gap_match":
      return [...interaction.options].sort(byText);
    default:
      return optionsOf(interaction);
  }
}

const collator = new Intl.Collator("vi", { numeric: true });

function byText(one: Shown, other: Shown): number {
  return collator.compare(plainText(one.content), plainText(other.content));
}

const marked: ReadonlySet<Interaction["type"]> = new Set([
  "single_choice",
  "multiple_choice",
  "true_false",
  "hotspot",
]);

function letterAt(index: number): string {
  return index < 0 ? "?" : String.fromCharCode(65 + index);
}

/** A left side; a gap with its list; nothing for a gap that takes of the options of all. */
function promptBlocks(interaction: Interaction, prompt: Prompt, index: number): Block[] {
  if (interaction.type === "gap_match") return [];
  if (interaction.type !== "inline_choice") {
    return [plain(`${index + 1}) ${plainText(prompt.content)}`)];
  }
  const words = listOf(interaction, prompt).map(
    ({ content }, place) => `${letterAt(place)}. ${plainText(content)}`,
  );
  return [plain(`(${index + 1}): ${words.join("; ")}`)];
}

/** What a gap offers, by the alphabet: the right word is typed first. */
function listOf(interaction: Interaction, { options = [] }: Prompt): Shown[] {
  return optionsOf(interaction)
    .filter(({ id }) => options.includes(id))
    .sort(byText);
}

function optionBlocks({ content }: Shown, letter: string, find: FindPicture): Block[] {
  const words = content.filter(({ kind }) => kind !== "image");
  const pictures = content.filter(({ kind }) => kind === "image");
  return [plain(`${letter}. ${plainText(words)}`), ...blocksOf(pictures, find)];
}

/** Where an answer is written into the paper itself. */
function handwritten(interaction: Interaction): Block[] {
  const { type } = interaction;
  if (interaction.type === "file_upload") return [plain(fileLine(interaction))];
  // A line for about every eighty signs would fill pages: what is longer goes on another sheet.
  if (type === "essay")
    return Array.from({ length: 12 }, () => plain(`${dots}${dots}${dots}${dots}`));
  if (type === "ordering") return [plain(`Thứ tự đúng: ${dots}`)];
  return type === "short_text" || type === "numeric" ? [plain(`Trả lời: ${dots}${dots}`)] : [];
}

const kindWords: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  docx: "Word (.docx)",
  xlsx: "Excel (.xlsx)",
  png: "ảnh PNG",
  jpeg: "ảnh JPEG",
};

/** Nothing is written into the paper: what is made is handed in beside it. */
function fileLine({ kinds, megabytes }: FileLimits): string {
  const words = kinds.map((kind) => kindWords[kind]).join(", ");
  return `Nộp kèm một tệp: ${words}; nhiều nhất ${megabytes} MB.`;
}

function blocksOf(content: readonly Content[], find: FindPicture): Block[] {
  return content.flatMap((block): Block[] => {
    switch (block.kind) {
      case "paragraph":
        return [plain(plainText([block]))];
      case "list":
        return block.items.map((runs, index) =>
          plain(
            `${block.ordered ? `${index + 1})` : "-"} ${runs.map(({ text }) => text).join("")}`,
          ),
        );
      case "image":
        return [find(block.blob, block.alt) ?? plain(`[${block.alt}]`)];
    }
  });
}

/** What is right, by the letters and numbers of the paper. */
function answerOf(
  interaction: Interaction,
  key: ItemKey,
  letterOf: (id: string) => string,
): string {
  switch (key.type) {
    case "short_text":
      return key.correct.join(" / ");
    case "numeric":
      return key.correct.map((one) => one.replace(":", " ± ").replaceAll(".", ",")).join(" / ");
    case "ordering":
      return key.correct.map(letterOf).join(" - ");
    case "essay":
    case "file_upload":
      return rubricText({ ...key.rubric, model: "" }).replaceAll("\n", "; ");
    case "matching":
    case "gap_match":
    case "inline_choice":
      return pairsOf(interaction, key.correct, letterOf);
    default:
      return key.correct.map(letterOf).join(", ");
  }
}

function pairsOf(
  interaction: Interaction,
  correct: readonly string[],
  letterOf: (id: string) => string,
): string {
  const given = givenTo(correct);
  return promptsOf(interaction)
    .map((prompt, index) => {
      const option = given.get(prompt.id) ?? "";
      const inList = listOf(interaction, prompt).findIndex(({ id }) => id === option);
      const letter = interaction.type === "inline_choice" ? letterAt(inList) : letterOf(option);
      return `${index + 1}-${letter}`;
    })
    .join("; ");
}
