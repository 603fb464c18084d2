import {
  Document,
  type FileChild,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { oneLine } from "../../../text/clean";
import { readDocx } from "../../docx/read-docx";
import type { ReadItem } from "../../reading";
import { essenceOf } from "../essence";
import { tableLoss } from "../holding";
import { itemTable } from "../table/item-rows";
import type { FindMedia, WritableItem, WriteRemark } from "../writing";
import { withPlacesDrawn } from "./places-on-paper";
import {
  passageParagraphs,
  questionParagraphs,
  strong,
  topicParagraph,
} from "./question-paragraphs";

type Paper = {
  readonly asked: readonly WritableItem[];
  readonly tabled: readonly WritableItem[];
  readonly leftOut: readonly WritableItem[];
};

/**
 * Items as a question paper with its keys, in the shape that the reader reads. It is read before it
 * is handed over: a question that does not come back as it was (its words look like options, or like
 * another question) goes into the table at the end, as do the types that have no form on paper.
 */
export async function writeDocx(
  given: readonly WritableItem[],
  findStored: FindMedia,
): Promise<{ bytes: Uint8Array; remarks: WriteRemark[] }> {
  const { items: drawn, find } = await withPlacesDrawn(given, findStored);
  const items = together(drawn);
  const tabled = new Set(withSiblings(items, (item) => !isAskable(item)));
  for (;;) {
    const paper: Paper = {
      asked: items.filter((item) => !tabled.has(item)),
      // A table has no pictures to point at.
      tabled: items.filter((item) => tabled.has(item) && item.type !== "hotspot"),
      leftOut: items.filter((item) => tabled.has(item) && item.type === "hotspot"),
    };
    const bytes = await compose(paper, find);
    const misread = paper.asked.length === 0 ? [] : misreadIn(bytes, paper);
    if (misread.length === 0) return { bytes, remarks: remarksOf(paper, find) };
    for (const item of withSiblings(items, (item) => misread.includes(item))) tabled.add(item);
  }
}

/** The questions of one shared text one after the other, where the first of them stands. */
function together(items: readonly WritableItem[]): WritableItem[] {
  const groups = new Map<unknown, WritableItem[]>();
  for (const item of items) {
    const about = item.stimulus?.ref ?? item;
    groups.set(about, [...(groups.get(about) ?? []), item]);
  }
  return [...groups.values()].flat();
}

/** Those chosen, and whatever is asked about the same text as one of them. */
function withSiblings(
  items: readonly WritableItem[],
  chosen: (item: WritableItem) => boolean,
): WritableItem[] {
  const texts = new Set(items.filter(chosen).flatMap(({ stimulus }) => stimulus?.ref ?? []));
  return items.filter((item) => chosen(item) || (item.stimulus && texts.has(item.stimulus.ref)));
}

/** Questions that are answered by letters; the paper has no place for points. */
function isAskable({ type, options, points, key }: WritableItem): boolean {
  if (points !== 1) return false;
  if (type === "true_false") return true;
  if (type === "hotspot") return options.length > 0;
  const chosen = type === "single_choice" || (type === "multiple_choice" && key.length !== 1);
  return chosen && options.length >= 2;
}

function misreadIn(bytes: Uint8Array, { asked, tabled }: Omit<Paper, "leftOut">): WritableItem[] {
  const read = readDocx({ name: "", bytes });
  const found = read.ok ? read.value.items : [];
  const whole = found.length === asked.length + tabled.length;
  const wrong = asked.filter((item, index) => {
    const numbered = found.filter(({ ref }) => ref === String(index + 1));
    // A question of the table may have a number for its name.
    return !numbered.some((one) => seen(one) === seen(item));
  });
  return wrong.length === 0 && !whole ? [...asked] : wrong;
}

function seen(item: WritableItem | ReadItem): string {
  const { level, topic, explanation, legalBasis } = item;
  const notes = [level, topic, explanation, legalBasis].map((text) => text && oneLine(text));
  return JSON.stringify([essenceOf(item), notes]);
}

function remarksOf({ asked, tabled, leftOut }: Paper, find: FindMedia): WriteRemark[] {
  const losses = tabled.flatMap((item) => {
    const code = tableLoss(item);
    return code === null ? [] : [{ ref: item.ref, code }];
  });
  const missing = asked.flatMap((item) =>
    [item.stimulus?.content ?? [], item.stem, ...item.options.map(({ content }) => content)]
      .flat()
      .flatMap((block) => (block.kind === "image" ? [block.source] : []))
      .filter((source) => !source.startsWith("data:") && find(source) === null)
      .map((source) => ({
        ...{ ref: item.ref, code: "picture_missing" },
        values: { source: source.slice(0, 80) },
      })),
  );
  const unasked = leftOut.map(({ ref }) => {
    return { ref, code: "places_not_on_paper", leftOut: true as const };
  });
  return [...losses, ...missing, ...unasked];
}

async function compose(
  { asked, tabled }: Omit<Paper, "leftOut">,
  find: FindMedia,
): Promise<Uint8Array> {
  const landscape = { size: { orientation: PageOrientation.LANDSCAPE } };
  return Packer.toBuffer(
    new Document({
      title: "Câu hỏi",
      styles: {
        default: {
          document: {
            run: { font: "Times New Roman", size: 26, language: { value: "vi-VN" } },
          },
        },
      },
      sections: [
        ...(asked.length === 0 ? [] : [{ children: askedBlocks(asked, find) }]),
        ...(tabled.length === 0
          ? []
          : [{ properties: { page: landscape }, children: [tableOf(tabled)] }]),
      ],
    }),
  );
}

function askedBlocks(items: readonly WritableItem[], find: FindMedia): FileChild[] {
  let topic: string | null = null;
  return items.flatMap((item, index) => {
    const isNew = item.topic !== topic;
    topic = item.topic;
    const { stimulus } = item;
    const opens = stimulus && (isNew || items[index - 1]?.stimulus?.ref !== stimulus.ref);
    return [
      ...(isNew && topic !== null ? [topicParagraph(oneLine(topic))] : []),
      ...(opens ? passageParagraphs(stimulus, [index + 1, lastOf(items, index) + 1], find) : []),
      ...questionParagraphs(item, index + 1, find),
    ];
  });
}

/** The place of the last question in a row that is asked about the same text under one topic. */
function lastOf(items: readonly WritableItem[], from: number): number {
  const { topic, stimulus } = items[from] ?? {};
  const other = items.findIndex(
    (item, index) => index > from && (item.topic !== topic || item.stimulus?.ref !== stimulus?.ref),
  );
  return (other < 0 ? items.length : other) - 1;
}

/** Half points: a table of so many columns is read on a screen. */
const small = 16;

function tableOf(items: readonly WritableItem[]): Table {
  const { columns, rows } = itemTable(items);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: {
              size: Math.round(((columns[column]?.width ?? 10) / total) * 100),
              type: WidthType.PERCENTAGE,
            },
            children: text.split("\n").map(
              (line) =>
                new Paragraph({
                  children: [new TextRun({ ...(isHead ? strong : {}), text: line, size: small })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
