import { plainText } from "../../blocks";
import { gapLabel, mapWords } from "../../gaps";
import type { ReadOption, SourceBlock } from "../../reading";
import { element, type MarkupElement, serialise } from "../markup";
import { blank } from "../qti/blanks";
import type { WritableItem } from "../writing";

/** The text of a question with gaps: in each the number of the word that belongs there. */
export function gappedStem(item: WritableItem): SourceBlock[] {
  const words = wordsOf(item);
  // Dragged words stand in the file once, for all gaps.
  const numberOf = (place: number) =>
    (item.type === "gap_match" ? place % item.options.length : place) + 1;
  const marks = gapsOf(item).map(({ id }, index) => ({
    label: item.prompts === undefined ? blank : gapLabel(index),
    mark: `[[${numberOf(words.findIndex((word) => word.gap === id && word.isRight))}]]`,
  }));
  const left = new Set(marks);
  const blocks = mapWords(item.stem, (text) =>
    [...left].reduce((line, one) => {
      const marked = line.replace(one.label, one.mark);
      if (marked !== line) left.delete(one);
      return marked;
    }, text),
  );
  const rest = [...left].map(({ mark }) => mark).join(" ");
  if (rest !== "") blocks.push({ kind: "paragraph", runs: [{ text: rest }] });
  return blocks;
}

/** Words to drag, all in one group; a word may go into as many gaps as want it. */
export function dragBoxes({ options }: WritableItem): MarkupElement[] {
  return [
    element("shuffleanswers", {}, ["1"]),
    ...options.map((option) =>
      element("dragbox", {}, [textOf(option), element("group", {}, ["1"]), element("infinite")]),
    ),
  ];
}

/** Words to select, a group for each gap. */
export function selectOptions(item: WritableItem): MarkupElement[] {
  const gaps = gapsOf(item);
  return [
    element("shuffleanswers", {}, ["1"]),
    ...wordsOf(item).map(({ option, gap }) => {
      const group = gaps.findIndex(({ id }) => id === gap) + 1;
      return element("selectoption", {}, [textOf(option), element("group", {}, [String(group)])]);
    }),
  ];
}

function textOf({ content }: ReadOption): MarkupElement {
  return element("text", {}, [serialise([plainText(content).replace(/\s+/gu, " ")])]);
}

const onlyGap: ReadOption = { id: "", content: [] };

function gapsOf({ prompts }: WritableItem): readonly ReadOption[] {
  return prompts ?? [onlyGap];
}

type Word = { readonly option: ReadOption; readonly gap: string; readonly isRight: boolean };

/** Every word of a question in the order of the file, with the gap it is offered in. */
function wordsOf(item: WritableItem): Word[] {
  const rights = new Set(item.key);
  const gaps = gapsOf(item);
  if (item.type === "gap_match") {
    // Dragged words belong to no gap: the same one is the word of each that it is right for.
    return gaps.flatMap(({ id: gap }) =>
      item.options.map((option) => ({ option, gap, isRight: rights.has(`${option.id} ${gap}`) })),
    );
  }
  return gaps.flatMap(({ id: gap, choices }) =>
    item.options
      .filter(({ id }) => choices?.includes(id) ?? true)
      .map((option) => ({ option, gap, isRight: rights.has(`${gap} ${option.id}`.trimStart()) })),
  );
}
