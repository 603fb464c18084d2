import { plainText, textBlocks } from "../blocks";
import { letterAt } from "../finish-item";
import { blank, gapLabel, mapWords, withoutField } from "../gaps";
import type { Blocks } from "../html/to-blocks";
import type { ReadAnswer } from "../read-part";
import type { ReadOption, SourceBlock } from "../reading";
import { childElement, childElements, type XmlElement } from "../xml/element";
import { lineOf, questionBlocks } from "./question-text";

/** A question whose answers go into its text: the text with its gaps named, and how they are filled. */
export type GapQuestion = { readonly stem: Blocks; readonly answer: ReadAnswer };

/** No text that people are to fill has more. */
export const mostGaps = 100;

/** Words to be dragged into a text; null for a text without gaps. */
export function readDraggedWords(question: XmlElement): GapQuestion | null {
  const { stem, places } = gapsOf(question);
  if (places.length === 0 || places.length > mostGaps) return null;
  const { options, idAt } = merged(wordsIn(childElements(question, "dragbox")));
  return {
    stem,
    answer: {
      type: "gap_match",
      options: options.map(({ id, content }) => ({ id, content })),
      prompts: places.map((_, index) => gap(index)),
      key: places.map((place, index) => `${idAt(place)} ${index + 1}`),
      doubts: [],
      remarks: [],
    },
  };
}

/** Lists in a text: a gap offers the words of the group that its own word is in. */
export function readSelectedWords(question: XmlElement): GapQuestion | null {
  const { stem, places } = gapsOf(question);
  if (places.length === 0 || places.length > mostGaps) return null;
  const words = wordsIn(childElements(question, "selectoption"));
  const { options, idAt } = merged(words);
  const [only] = places;
  const listAt = (place: number) => {
    const group = words[place]?.group;
    return options.filter((option) => option.group === group).map(({ id }) => id);
  };
  if (places.length === 1 && only !== undefined) {
    const list = listAt(only);
    return {
      stem: { ...stem, blocks: withoutField(oneBlank(stem.blocks)) },
      answer: choiceInText(
        options.filter(({ id }) => list.includes(id)),
        [idAt(only)],
      ),
    };
  }
  return {
    stem,
    answer: {
      ...choiceInText(
        options,
        places.map((place, index) => `${index + 1} ${idAt(place)}`),
      ),
      prompts: places.map((place, index) => ({ ...gap(index), choices: listAt(place) })),
    },
  };
}

/** The only gap of a text needs no number. */
function oneBlank(blocks: readonly SourceBlock[]): SourceBlock[] {
  return mapWords(blocks, (text) => text.replace(gapLabel(0), blank));
}

function choiceInText(options: readonly ReadOption[], key: readonly string[]): ReadAnswer {
  const plain = options.map(({ id, content }) => ({ id, content }));
  return { type: "inline_choice", options: plain, key, doubts: [], remarks: [] };
}

function gap(index: number): ReadOption {
  return { id: String(index + 1), content: textBlocks(gapLabel(index)) };
}

type Word = { readonly group: string; readonly content: readonly SourceBlock[] };

function wordsIn(boxes: readonly XmlElement[]): Word[] {
  return boxes.map((box) => ({
    group: lineOf(childElement(box, "group")) || "1",
    content: questionBlocks(box).blocks,
  }));
}

/** Words as options, those of one group that look alike as one: each of them fits where one does. */
function merged(words: readonly Word[]) {
  const options: (Word & { readonly id: string })[] = [];
  const ids = words.map(({ group, content }) => {
    const shown = plainText(content);
    const same = options.find((one) => one.group === group && plainText(one.content) === shown);
    if (same !== undefined) return same.id;
    const id = letterAt(options.length);
    options.push({ id, group, content });
    return id;
  });
  return { options, idAt: (place: number) => ids[place] ?? "?" };
}

/** A text with its gaps "[[3]]" named in their order, and which word belongs into each, from 0. */
function gapsOf(question: XmlElement): { stem: Blocks; places: readonly number[] } {
  const { blocks, remarks } = questionBlocks(childElement(question, "questiontext"));
  const places: number[] = [];
  const named = mapWords(blocks, (text) =>
    text.replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => {
      places.push(Number(number) - 1);
      return gapLabel(places.length - 1);
    }),
  );
  return { stem: { blocks: named, remarks }, places };
}
