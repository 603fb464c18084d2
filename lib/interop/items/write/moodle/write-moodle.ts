import { fileBytes, type FileKind, fileKinds, mostMegabytes } from "@/lib/domain/item/file-answer";
import { plainText, textBlocks } from "../../blocks";
import { stimulusTag, tagsOf } from "../../tags";
import type { ReadOption, ReadStimulus, SourceBlock } from "../../reading";
import { categoryPath } from "../category-path";
import { contentMarkup } from "../content-markup";
import { element, document, type Markup, type MarkupElement, serialise } from "../markup";
import { openShelf } from "../media-shelf";
import { dragBoxes, gappedStem, selectOptions } from "./write-gaps";
import { rightParts } from "../right-parts";
import { shareOf } from "../share-of";
import { trueIsRight } from "../true-false-options";
import type { FindMedia, WritableItem, WriteRemark } from "../writing";

type Pen = {
  readonly find: FindMedia;
  readonly remarks: WriteRemark[];
  readonly item: WritableItem;
  /** What the names of its pictures begin with, where they are not to be those of the question. */
  readonly folder?: string;
};

/** Questions as Moodle exports them: categories for topics, pictures within the file. */
export function writeMoodle(
  items: readonly WritableItem[],
  find: FindMedia,
): { text: string; remarks: WriteRemark[] } {
  const remarks: WriteRemark[] = [];
  const described = new Set<string>();
  let topic: string | null = null;
  const questions = items.flatMap((item) => {
    const pen = { find, remarks, item };
    const { stimulus } = item;
    const isNew = stimulus !== undefined && !described.has(stimulus.ref);
    if (isNew) described.add(stimulus.ref);
    const all = [...(isNew ? [descriptionOf(pen, stimulus)] : []), questionOf(pen)];
    if (item.topic === topic) return all;
    topic = item.topic;
    const path = element("category", {}, [plain(categoryPath(topic))]);
    return [element("question", { type: "category" }, [path]), ...all];
  });
  return { text: document(element("quiz", {}, questions)), remarks };
}

const types: Readonly<Partial<Record<WritableItem["type"], string>>> = {
  single_choice: "multichoice",
  multiple_choice: "multichoice",
  true_false: "truefalse",
  ordering: "ordering",
  matching: "matching",
  short_text: "shortanswer",
  numeric: "numerical",
  essay: "essay",
  file_upload: "essay",
  gap_match: "ddwtos",
  inline_choice: "gapselect",
};

/**
 * A shared text before the first of its questions: to Moodle a description, which stands in a quiz
 * without being answered. The tag that it has in common with them is our own.
 */
function descriptionOf(pen: Pen, { ref, title, content }: ReadStimulus): MarkupElement {
  return element("question", { type: "description" }, [
    element("name", {}, [plain(title || ref)]),
    html({ ...pen, folder: "chung-" }, "questiontext", content),
    element("defaultgrade", {}, ["0"]),
    element("tags", {}, [element("tag", {}, [plain(stimulusTag(ref))])]),
  ]);
}

function questionOf(pen: Pen): MarkupElement {
  const { item } = pen;
  const own = [
    ...tagsOf({ ...item, points: 1 }),
    ...(item.stimulus === undefined ? [] : [stimulusTag(item.stimulus.ref)]),
  ];
  const tags = own.map((tag) => element("tag", {}, [plain(tag)]));
  return element("question", { type: types[item.type] ?? "" }, [
    element("name", {}, [plain(item.ref)]),
    html(pen, "questiontext", hasGaps(item) ? gappedStem(item) : item.stem),
    html(pen, "generalfeedback", textBlocks(item.explanation ?? "")),
    element("defaultgrade", {}, [String(item.points)]),
    element("penalty", {}, ["0"]),
    element("hidden", {}, ["0"]),
    ...(answerWriters[item.type]?.(pen) ?? []),
    ...(tags.length === 0 ? [] : [element("tags", {}, tags)]),
  ]);
}

const answerWriters: Readonly<
  Partial<Record<WritableItem["type"], (pen: Pen) => MarkupElement[]>>
> = {
  single_choice: choice,
  multiple_choice: choice,
  true_false: trueFalse,
  ordering,
  matching,
  gap_match: ({ item }) => dragBoxes(item),
  inline_choice: ({ item }) => selectOptions(item),
  short_text: ({ item }) => [
    element("usecase", {}, ["0"]),
    // An asterisk stands for anything, unless a stroke stands before it.
    ...item.key.map((text) => answer("100", text.replaceAll("*", "\\*"))),
  ],
  numeric: ({ item }) =>
    item.key.map((key) => {
      const [value = "", tolerance = "0"] = key.split(":");
      return answer("100", value, [element("tolerance", {}, [tolerance])]);
    }),
  essay: ({ item }) => [
    element("responseformat", {}, ["editor"]),
    element("responserequired", {}, ["1"]),
    element("responsefieldlines", {}, ["10"]),
    element("attachments", {}, ["0"]),
    ...(item.rubric === undefined ? [] : [graderInfo(item.rubric)]),
  ],
  file_upload: ({ item }) => [
    element("responseformat", {}, ["noinline"]),
    element("responserequired", {}, ["0"]),
    element("attachments", {}, ["1"]),
    element("attachmentsrequired", {}, ["1"]),
    element("maxbytes", {}, [String(fileBytes(item.file ?? { megabytes: mostMegabytes }))]),
    element("filetypeslist", {}, [endings(item.file?.kinds ?? fileKinds)]),
    ...(item.rubric === undefined ? [] : [graderInfo(item.rubric)]),
  ],
};

/** Moodle names kinds of files by the endings of their names. */
function endings(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => (kind === "jpeg" ? [".jpg", ".jpeg"] : [`.${kind}`])).join(",");
}

/** What whoever marks reads beside the answer. */
function graderInfo(rubric: string): MarkupElement {
  return element("graderinfo", { format: "plain_text" }, [element("text", {}, [rubric])]);
}

function hasGaps({ type }: WritableItem): boolean {
  return type === "gap_match" || type === "inline_choice";
}

function choice(pen: Pen): MarkupElement[] {
  const { type, key, options } = pen.item;
  const several = type === "multiple_choice";
  const share = several ? shareOf(key.length) : "100";
  return [
    element("single", {}, [String(!several)]),
    element("shuffleanswers", {}, ["1"]),
    element("answernumbering", {}, ["ABCD"]),
    ...options.map(({ id, content }) => {
      const wrong = several ? "-100" : "0";
      return htmlAnswer(pen, key.includes(id) ? share : wrong, content);
    }),
  ];
}

function trueFalse({ item }: Pen): MarkupElement[] {
  const right = trueIsRight(item);
  return [true, false].map((word) => answer(right === word ? "100" : "0", String(word)));
}

/** Moodle takes the order of the file for the right one. */
function ordering(pen: Pen): MarkupElement[] {
  return [
    element("layouttype", {}, ["VERTICAL"]),
    element("selecttype", {}, ["ALL"]),
    element("selectcount", {}, ["0"]),
    element("gradingtype", {}, ["ALL_OR_NOTHING"]),
    element("showgrading", {}, ["SHOW"]),
    element("numberingstyle", {}, ["none"]),
    ...rightParts(pen.item).map(({ content }, index) =>
      htmlAnswer(pen, String(index + 1), content),
    ),
  ];
}

function matching(pen: Pen): MarkupElement[] {
  const { prompts = [], options, key } = pen.item;
  const rightOf = (prompt: ReadOption) =>
    options.find(({ id }) => key.includes(`${prompt.id} ${id}`));
  const used = prompts.map(rightOf);
  const pairs = prompts.map((prompt, index) => ({
    left: prompt.content,
    right: used[index],
  }));
  const lone = options.filter((option) => !used.includes(option));
  return [
    element("shuffleanswers", {}, ["true"]),
    ...[...pairs, ...lone.map((right) => ({ left: [], right }))].map(({ left, right }) =>
      html(pen, "subquestion", left, [
        element("answer", {}, [plain(right === undefined ? "" : plainText(right.content))]),
      ]),
    ),
  ];
}

function answer(
  fraction: string,
  text: string,
  more: readonly MarkupElement[] = [],
): MarkupElement {
  return element("answer", { fraction, format: "moodle_auto_format" }, [plain(text), ...more]);
}

function htmlAnswer(pen: Pen, fraction: string, content: readonly SourceBlock[]): MarkupElement {
  const { name, attributes, children } = html(pen, "answer", content);
  return element(name, { fraction, ...attributes }, children);
}

/** A text in HTML, with the pictures that stand in it. */
function html(
  { find, remarks, item, folder = "" }: Pen,
  name: string,
  content: readonly SourceBlock[],
  more: readonly Markup[] = [],
): MarkupElement {
  const shelf = openShelf(find, folder);
  const markup = contentMarkup(content, (source) => {
    const picture = shelf.place(source);
    if (picture !== null) return `@@PLUGINFILE@@/${picture}`;
    remarks.push({
      ref: item.ref,
      code: "picture_missing",
      values: { source: source.slice(0, 80) },
    });
    return null;
  });
  const files = [...shelf.files].map(([file, { bytes }]) =>
    element("file", { name: file, path: "/", encoding: "base64" }, [
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
    ]),
  );
  return element(name, { format: "html" }, [plain(serialise(markup)), ...files, ...more]);
}

function plain(text: string): MarkupElement {
  return element("text", {}, [text]);
}
