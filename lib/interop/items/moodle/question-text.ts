import { type Blocks, toBlocks } from "../html/to-blocks";
import { markdownHtml } from "../html/markdown";
import { parseHtml } from "../html/parse-html";
import { childElement, childElements, rawText, type XmlElement, wordsOf } from "../xml/element";

/** The text of a question, an answer or a feedback, by the format it says it is in. */
export function questionBlocks(holder: XmlElement | undefined): Blocks {
  if (holder === undefined) return { blocks: [], remarks: [] };
  const text = rawText(childElement(holder, "text") ?? holder);
  const format = holder.attributes.get("format") ?? "html";
  if (format === "html" || format === "moodle_auto_format") {
    return toBlocks(parseHtml(text, holder.line));
  }
  if (format === "markdown") return markdownBlocks(text, holder.line);
  const lines = text.split(/\r?\n/).map((line) => ({ ...holder, name: "p", children: [line] }));
  return toBlocks(lines);
}

/** What of Markdown is not known here stays as it was typed, and is said. */
function markdownBlocks(text: string, line: number): Blocks {
  const { html, isWhole } = markdownHtml(text);
  const { blocks, remarks } = toBlocks(parseHtml(html, line));
  return { blocks, remarks: isWhole ? remarks : [...remarks, { code: "markdown_kept" }] };
}

/** A text of one line. */
export function lineOf(holder: XmlElement | undefined): string {
  return holder === undefined ? "" : wordsOf(childElement(holder, "text") ?? holder);
}

/** The names of the files that come with a question, wherever in it they hang. */
export function fileNames(question: XmlElement): Set<string> {
  return new Set(namesWithin(question));
}

function namesWithin(element: XmlElement): string[] {
  return childElements(element).flatMap((child) =>
    child.name === "file" ? (child.attributes.get("name") ?? []) : namesWithin(child),
  );
}
