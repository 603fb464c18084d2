import { acceptedTexts } from "../accepted-texts";
import { cleanText, compose, oneLine } from "../../text/clean";
import type { ReadOption, ReadStimulus, SourceBlock, SourceRun } from "../reading";
import type { WritableItem } from "./writing";

/** Half letters, and signs that no text may hold. */
const broken = /\p{Cs}|[\ufffe\uffff]/gu;

/**
 * An item in signs that every format can hold: composed letters, nothing that nobody sees, no half
 * letters. Says whether anything but spaces was taken away.
 */
export function cleanItem(item: WritableItem): { item: WritableItem; changed: boolean } {
  const pen = { changed: false };
  const line = (text: string) => cleaned(text, pen);
  const optional = (text: string | null) => (text === null ? null : line(text));
  const part = ({ content, ...rest }: ReadOption): ReadOption => ({
    ...rest,
    content: content.map((block) => cleanBlock(block, line)),
  });
  const clean: WritableItem = {
    ...item,
    ref: line(item.ref),
    ...(item.stimulus === undefined ? {} : { stimulus: cleanStimulus(item.stimulus, line) }),
    stem: item.stem.map((block) => cleanBlock(block, line)),
    options: item.options.map(part),
    ...(item.prompts === undefined ? {} : { prompts: item.prompts.map(part) }),
    key: item.type === "short_text" ? acceptedTexts(item.key.map(line)) : item.key,
    topic: optional(item.topic),
    level: optional(item.level),
    explanation: optional(item.explanation),
    legalBasis: optional(item.legalBasis),
  };
  return { item: clean, changed: pen.changed };
}

function cleanStimulus(
  { ref, title, content }: ReadStimulus,
  line: (text: string) => string,
): ReadStimulus {
  const blocks = content.map((block) => cleanBlock(block, line));
  return { ref: oneLine(line(ref)), title: oneLine(line(title)), content: blocks };
}

function cleaned(text: string, pen: { changed: boolean }): string {
  // No-break spaces in a row are indents, and stay.
  const parts = text.split(/(\u00a0{2,})/u);
  const clean = parts
    .map((part, index) => (index % 2 === 1 ? part : cleanText(part.replace(broken, ""))))
    .join("");
  if (withoutSpaces(clean) !== withoutSpaces(text)) pen.changed = true;
  return clean;
}

function withoutSpaces(text: string): string {
  return compose(text).replace(/\s/gu, "");
}

function cleanBlock(block: SourceBlock, line: (text: string) => string): SourceBlock {
  const runs = (all: readonly SourceRun[]) => all.map((run) => ({ ...run, text: line(run.text) }));
  switch (block.kind) {
    case "paragraph":
      return { ...block, runs: runs(block.runs) };
    case "list":
      return { ...block, items: block.items.map(runs) };
    case "image":
      return { ...block, alt: oneLine(line(block.alt)) };
  }
}
