import type { Block, Run } from "@/lib/domain/item/content";
import { pictureLine, readPictureLine } from "@/lib/domain/item/picture";

const marks = ["bold", "italic", "underline"] as const;
type Mark = (typeof marks)[number];

/** How a mark is typed: two of a sign. One alone, or three and more, mean themselves. */
const signOf: Record<Mark, string> = { bold: "**", italic: "''", underline: "__" };
const markOf = new Map<string, Mark>(marks.map((mark) => [signOf[mark], mark]));

const token = /\\([*'_])|(\*{3,}|'{3,}|_{3,})|(\*\*|''|__)|([^\\*'_]+|[\s\S])/gu;
const signGroup = /\*+|'+|_+/g;
const listStart = /^(?:- |(\d{1,3})\) )/;
const digest = /^[0-9a-f]{64}$/;
const special = /^\\*(?:- |\d{1,3}\) |!\[)/;

/**
 * Blocks as an author types them in a plain text field: a line a paragraph, "- " or "1) " before
 * the lines of a list, ** around bold, '' around italic, __ around underlined words, a picture as
 * ![words](file). A backslash takes the meaning from the sign after it.
 */
export function toMarkup(blocks: readonly Block[]): string {
  return blocks.map(blockMarkup).join("\n");
}

/**
 * Reads what `toMarkup` writes. Everything is accepted: a sign without a partner on its line means
 * itself, empty lines are dropped.
 */
export function fromMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") addLine(blocks, line.trim());
  }
  return blocks;
}

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case "paragraph": {
      const line = runsMarkup(block.runs);
      return special.test(line) ? `\\${line}` : line;
    }
    case "list":
      return block.items
        .map((runs, index) => (block.ordered ? `${index + 1}) ` : "- ") + runsMarkup(runs))
        .join("\n");
    case "image":
      return pictureLine({ alt: block.alt, file: block.blob });
  }
}

function addLine(blocks: Block[], line: string) {
  const shown = readPictureLine(line);
  if (shown && digest.test(shown.file)) {
    blocks.push({ kind: "image", blob: shown.file, alt: shown.alt.trim() });
    return;
  }
  const start = listStart.exec(line);
  if (start) {
    addListItem(blocks, start[1], readRuns(line.slice(start[0].length)));
    return;
  }
  blocks.push({ kind: "paragraph", runs: readRuns(special.test(line) ? line.slice(1) : line) });
}

/** "1)" begins a numbered list; higher numbers and bullets go on with the list before them. */
function addListItem(blocks: Block[], number: string | undefined, runs: Run[]) {
  const last = blocks.at(-1);
  const ordered = number !== undefined;
  if (last?.kind === "list" && last.ordered === ordered && number !== "1") last.items.push(runs);
  else blocks.push({ kind: "list", ordered, items: [runs] });
}

function runsMarkup(runs: readonly Run[]): string {
  const shown = runs.filter(({ text }) => text !== "");
  const plain = shown.length === 1 && marks.every((mark) => !shown[0]?.[mark]);
  const on = new Set<Mark>();
  let line = "";
  for (const run of shown) {
    line += turnTo(on, run) + escapeSigns(run.text.replace(/\s*\n\s*/g, " "), !plain);
  }
  return line + turnTo(on, { text: "" });
}

/** The signs that lead from the marks that are on to those of `run`. */
function turnTo(on: Set<Mark>, run: Run): string {
  const changed = marks.filter((mark) => on.has(mark) !== (run[mark] ?? false));
  for (const mark of changed) {
    if (!on.delete(mark)) on.add(mark);
  }
  return changed.map((mark) => signOf[mark]).join("");
}

function escapeSigns(text: string, edges: boolean): string {
  return text.replace(signGroup, (group, at: number) => {
    const atEdge = at === 0 || at + group.length === text.length;
    const meansItself = group.length !== 2 && text[at - 1] !== "\\" && !(edges && atEdge);
    return meansItself ? group : group.replace(/./g, "\\$&");
  });
}

function readRuns(line: string): Run[] {
  const parts = [...line.matchAll(token)].map(([whole, escaped, literal, sign]) =>
    sign ? { sign } : { text: escaped ?? literal ?? whole },
  );
  for (const sign of markOf.keys()) {
    const places = parts.filter((part) => part.sign === sign);
    const last = places.at(-1);
    // The odd one out has no partner.
    if (last && places.length % 2 === 1) Object.assign(last, { sign: undefined, text: sign });
  }
  return joined(parts);
}

function joined(parts: readonly { sign?: string | undefined; text?: string }[]): Run[] {
  const runs: Run[] = [];
  const on = new Set<Mark>();
  let turned = true;
  for (const { sign, text } of parts) {
    const mark = sign === undefined ? undefined : markOf.get(sign);
    if (mark) {
      if (!on.delete(mark)) on.add(mark);
      turned = true;
      continue;
    }
    const last = runs.at(-1);
    if (last && !turned) last.text += text ?? "";
    else
      runs.push({ text: text ?? "", ...Object.fromEntries([...on].map((mark) => [mark, true])) });
    turned = false;
  }
  return runs;
}
