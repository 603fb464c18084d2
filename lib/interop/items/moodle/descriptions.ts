import type { ReadItem, ReadStimulus } from "../reading";
import { taggedStimulus } from "../tags";
import { childElement, childElements, type XmlElement } from "../xml/element";
import { fileNames, lineOf, questionBlocks } from "./question-text";

/** A shared text and the names of the pictures that come with it. */
export type SharedText = { readonly stimulus: ReadStimulus; readonly files: ReadonlySet<string> };

/**
 * Takes a description that says by its tag that questions are asked about it, as our own files have
 * it; any other is a part of a quiz that asks nothing, and is not taken.
 */
export function takeDescription(question: XmlElement, stimuli: Map<string, SharedText>): boolean {
  if (question.attributes.get("type") !== "description") return false;
  const ref = taggedStimulus(tagsOf(question));
  if (ref === null) return false;
  const { blocks: content } = questionBlocks(childElement(question, "questiontext"));
  const name = lineOf(childElement(question, "name"));
  const stimulus = { ref, title: name === ref ? "" : name, line: question.line, content };
  stimuli.set(ref, { stimulus, files: fileNames(question) });
  return true;
}

/** The text that a question is asked about by its tags, and the pictures that come with it. */
export function sharedBy(
  tags: readonly string[],
  stimuli: ReadonlyMap<string, SharedText>,
): { readonly found: Pick<ReadItem, "stimulus">; readonly files: ReadonlySet<string> } {
  const shared = stimuli.get(taggedStimulus(tags) ?? "");
  return shared === undefined
    ? { found: {}, files: new Set() }
    : { found: { stimulus: shared.stimulus }, files: shared.files };
}

/** The tags of a question. */
export function tagsOf(question: XmlElement): string[] {
  return childElements(question, "tags").flatMap((tags) => childElements(tags, "tag").map(lineOf));
}
