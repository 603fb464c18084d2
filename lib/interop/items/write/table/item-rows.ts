import { plainText } from "../../blocks";
import type { ReadOption, ReadType, SourceBlock } from "../../reading";
import { oneLine } from "../../../text/clean";
import { typeWords } from "../../table/type-words";
import { choicesOfTrueFalse } from "../true-false-options";
import type { WritableItem } from "../writing";

/** A table of items in the shape that the reader prefers. */
export type ItemTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
};

type TableColumn = { readonly header: string; readonly width: number };

/** As many options as a table has letters for. */
export const tableOptions = 8;

/** Items as rows, with a column for each option that any of them has. */
export function itemTable(items: readonly WritableItem[]): ItemTable {
  const most = Math.max(4, ...items.map(({ options }) => options.length));
  const letters = Array.from({ length: most }, (_, index) => letterOf(index));
  const paired = items.some(({ prompts = [] }) => prompts.length > 0);
  const about = stimulusCells(items);
  return {
    columns: [
      { header: "Mã câu", width: 14 },
      { header: "Chủ đề", width: 22 },
      { header: "Mức độ", width: 9 },
      { header: "Loại câu", width: 16 },
      ...(about === null ? [] : stimulusColumns),
      { header: "Nội dung câu hỏi", width: 60 },
      ...letters.map((header) => ({ header, width: 30 })),
      ...(paired ? [{ header: "Vế trái", width: 30 }] : []),
      { header: "Đáp án", width: 14 },
      { header: "Điểm", width: 7 },
      { header: "Căn cứ", width: 30 },
      { header: "Giải thích", width: 40 },
    ],
    rows: items.map((item) =>
      rowOf(item, { letters, paired, about: about === null ? [] : about(item) }),
    ),
  };
}

const stimulusColumns: readonly TableColumn[] = [
  { header: "Mã ngữ liệu", width: 12 },
  { header: "Tên ngữ liệu", width: 22 },
  { header: "Ngữ liệu", width: 50 },
];

/** What questions are asked about: its code in each row, its text in the first; null where none is. */
function stimulusCells(
  items: readonly WritableItem[],
): ((item: WritableItem) => readonly string[]) | null {
  if (items.every(({ stimulus }) => stimulus === undefined)) return null;
  const written = new Set<string>();
  return ({ stimulus }) => {
    if (stimulus === undefined) return ["", "", ""];
    const { ref, title, content } = stimulus;
    if (written.has(ref)) return [ref, "", ""];
    written.add(ref);
    return [ref, title, cellText(content)];
  };
}

type Layout = {
  readonly letters: readonly string[];
  readonly paired: boolean;
  readonly about: readonly string[];
};

function rowOf(item: WritableItem, { letters, paired, about }: Layout): string[] {
  const { ref, topic, level, type, stem, prompts = [], points, legalBasis, explanation } = item;
  const options = type === "true_false" ? choicesOfTrueFalse(item) : item.options;
  const texts = labelledAlike(options.map(({ content }) => cellText(content)));
  const cells = letters.map((_, index) => texts[index] ?? "");
  const left = prompts.map((prompt, index) => leftCell(prompt, index, options));
  return [
    ...[ref, topic ?? "", level ?? "", typeWords[type] ?? "", ...about, cellText(stem)],
    ...cells,
    ...(paired ? [left.join("\n")] : []),
    ...[keyCell(item, options), String(points), legalBasis ?? "", explanation ?? ""],
  ].map((text) => guarded(text));
}

/** A left side, or a gap with the letters of what it offers. */
function leftCell(
  { content, choices }: ReadOption,
  index: number,
  options: readonly ReadOption[],
): string {
  const letters = choices?.map((id) => letterOf(options.findIndex((option) => option.id === id)));
  const offered = letters === undefined ? "" : ` [${letters.join(", ")}]`;
  return `${index + 1}. ${oneLine(cellText(content))}${offered}`;
}

/** Options that all begin with their own letter get it once more: the reader takes one away. */
function labelledAlike(texts: readonly string[]): readonly string[] {
  const all = texts.every((text, index) =>
    new RegExp(`^\\(?${letterOf(index)}[.):]`, "i").test(text),
  );
  return all ? texts.map((text, index) => `${letterOf(index)}. ${text}`) : texts;
}

function keyCell(item: WritableItem, options: readonly ReadOption[]): string {
  const { key, prompts = [] } = item;
  const letter = (id: string) => letterOf(options.findIndex((option) => option.id === id));
  const place = (id: string) => String(prompts.findIndex((prompt) => prompt.id === id) + 1);
  const both = (names: readonly [(id: string) => string, (id: string) => string]) =>
    key
      .map((pair) => pair.split(" "))
      .map(([one = "", other = ""]) => `${names[0](one)}-${names[1](other)}`)
      .join("; ");
  const cells: Readonly<Partial<Record<ReadType, () => string>>> = {
    matching: () => both([place, letter]),
    gap_match: () => both([letter, place]),
    ...(prompts.length > 0 ? { inline_choice: () => both([place, letter]) } : {}),
    short_text: () => key.map(oneLine).join("\n"),
    numeric: () => key.map((one) => one.replace(":", " ± ")).join("\n"),
  };
  return cells[item.type]?.() ?? key.map(letter).join(", ");
}

function letterOf(index: number): string {
  return index < 0 ? "?" : String.fromCharCode(65 + index);
}

function cellText(blocks: readonly SourceBlock[]): string {
  return plainText(blocks);
}

const opensFormula = /^[\s]*[=+\-@＝＋－＠#']/u;

/**
 * A text that a spreadsheet would take for a formula or an error begins with an apostrophe, so that
 * it stays a text however often the file is opened and saved.
 *
 * Source: reliability §3.2 E21.
 */
function guarded(text: string): string {
  const plain = text.trimStart();
  return opensFormula.test(plain) ? `'${plain}` : text;
}
