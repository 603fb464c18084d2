import { ImageRun, Paragraph, TextRun } from "docx";
import { plainText } from "../../blocks";
import { letterAt } from "../../finish-item";
import type { ReadStimulus, SourceBlock, SourceRun } from "../../reading";
import { embedded } from "../media-shelf";
import { pictureSize } from "../picture-size";
import { choicesOfTrueFalse } from "../true-false-options";
import type { FindMedia, MediaFile, WritableItem } from "../writing";
import { optionOnPaper } from "./places-on-paper";

type Face = { readonly bold?: boolean; readonly italics?: boolean };

/** Print that is set off. */
export const strong: Face = { bold: true };
const slanted: Face = { italics: true };

/** A question as it stands on paper: its number and level, its options by letters, its key below. */
export function questionParagraphs(
  item: WritableItem,
  number: number,
  find: FindMedia,
): Paragraph[] {
  const options = item.type === "true_false" ? choicesOfTrueFalse(item) : item.options;
  const level = item.level === null ? "" : ` [<${item.level}>]`;
  const keys = item.key.map((id) => letterAt(options.findIndex((option) => option.id === id)));
  return [
    ...lines(item.stem, { head: `Câu ${number}${level}: `, find, keepNext: true, before: 160 }),
    ...options.flatMap((option, index) =>
      lines(optionOnPaper(option), {
        head: `${letterAt(index)}. `,
        find,
        keepNext: true,
        indent: 360,
      }),
    ),
    ...(keys.length === 0 ? [] : [note(`Đáp án: ${keys.join(", ")}`)]),
    ...noted("Căn cứ", item.legalBasis),
    ...noted("Giải thích", item.explanation),
  ];
}

/** The line that gives the questions below it their topic. */
export function topicParagraph(topic: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240 },
    keepNext: true,
    children: [new TextRun({ ...strong, text: `Chủ đề: ${topic}` })],
  });
}

/** A text that the questions of these numbers are asked about, announced as papers do. */
export function passageParagraphs(
  { title, content }: ReadStimulus,
  [from, to]: readonly [from: number, to: number],
  find: FindMedia,
): Paragraph[] {
  const asked = from === to ? `câu ${from}` : `các câu ${from} đến ${to}`;
  const head = new Paragraph({
    spacing: { before: 240 },
    keepNext: true,
    children: [new TextRun({ ...slanted, text: `Đọc nội dung sau và trả lời ${asked}:` })],
  });
  const titled = title === "" ? [] : [{ kind: "paragraph" as const, runs: [titleRun(title)] }];
  return [head, ...lines([...titled, ...content], { head: "", find, keepNext: true })];
}

function titleRun(title: string): SourceRun {
  return { text: title, bold: true };
}

function noted(title: string, text: string | null): Paragraph[] {
  return text === null ? [] : [note(`${title}: ${text}`)];
}

function note(text: string): Paragraph {
  return new Paragraph({ indent: { left: 360 }, children: [new TextRun({ text })] });
}

type Setting = {
  /** What stands before the first words. */
  readonly head: string;
  readonly find: FindMedia;
  readonly keepNext: boolean;
  readonly before?: number;
  readonly indent?: number;
};

function lines(blocks: readonly SourceBlock[], setting: Setting): Paragraph[] {
  const all = blocks.flatMap((block): (readonly (TextRun | ImageRun)[])[] => {
    switch (block.kind) {
      case "paragraph":
        return [runs(block.runs)];
      case "list":
        return block.items.map(runs);
      case "image":
        return [[pictureRun(block, setting.find)]];
    }
  });
  const rows = all.length === 0 ? [[]] : all;
  const { head, keepNext, before = 0, indent = 0 } = setting;
  return rows.map(
    (children, index) =>
      new Paragraph({
        keepNext,
        spacing: { before: index === 0 ? before : 0 },
        indent: { left: indent },
        children: index === 0 ? [new TextRun({ text: head }), ...children] : [...children],
      }),
  );
}

function runs(all: readonly SourceRun[]): TextRun[] {
  return all.map(
    ({ text, bold, italic, underline }) =>
      new TextRun({
        text: text.replace(/\s+/gu, " "),
        ...(bold ? strong : {}),
        ...(italic ? slanted : {}),
        ...(underline ? { underline: {} } : {}),
      }),
  );
}

/** As wide as the text of a page, in dots of a screen. */
const widest = 600;

const kinds: Readonly<Partial<Record<MediaFile["mime"], "png" | "jpg" | "gif">>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
};

function pictureRun(
  block: Extract<SourceBlock, { kind: "image" }>,
  find: FindMedia,
): TextRun | ImageRun {
  const file = find(block.source) ?? embedded(block.source);
  const type = file === null ? undefined : kinds[file.mime];
  if (file === null || type === undefined) return new TextRun({ text: plainText([block]) });
  const { width, height } = pictureSize(file.bytes) ?? { width: 400, height: 300 };
  const scale = Math.min(1, widest / Math.max(1, width));
  return new ImageRun({
    type,
    data: file.bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: "", title: "", description: block.alt },
  });
}
