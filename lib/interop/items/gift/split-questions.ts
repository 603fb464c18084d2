import { hideEscapes } from "./escapes";

/** One question as the file has it, escapes hidden. */
export type GiftBlock = {
  readonly line: number;
  readonly text: string;
  readonly id: string | null;
  readonly topic: string | null;
  /** What comments before it say in tags. */
  readonly tags: readonly string[];
};

type Open = { line: number; lines: string[]; id: string | null; braces: number };

/** Cuts a GIFT file at its empty lines, with what comments and categories say of each question. */
export function splitQuestions(text: string): GiftBlock[] {
  const written = text.split("\n");
  const lines = hideEscapes(text).split("\n");
  const blocks: GiftBlock[] = [];
  let topic: string | null = null;
  let id: string | null = null;
  let tags: string[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) {
      blocks.push({ line: open.line, text: open.lines.join("\n"), id: open.id, topic, tags });
      id = null;
      tags = [];
    }
    open = null;
  };
  lines.forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed.startsWith("//")) {
      id = identifierIn(trimmed) ?? id;
      tags.push(...tagsIn(written[index] ?? ""));
      return;
    }
    if (trimmed.startsWith("$CATEGORY:")) {
      close();
      // Nothing is escaped in the path of a category.
      topic = topicOf((written[index] ?? "").trim().slice("$CATEGORY:".length));
      return;
    }
    if (trimmed === "" ? ends(open, lines, index) : startsAnew(open, trimmed)) close();
    if (trimmed === "") return;
    open ??= { line: index + 1, lines: [], id, braces: 0 };
    open.lines.push(line);
    open.braces += bracesIn(line);
  });
  close();
  return blocks;
}

function identifierIn(comment: string): string | null {
  return /\[id:([^\]\s]{1,100})\]/.exec(comment)?.[1] ?? null;
}

function tagsIn(comment: string): string[] {
  return [...comment.matchAll(/\[tag:((?:\\.|[^\]\\]){1,500})\]/g)].map(([, tag = ""]) =>
    tag.replace(/\\(.)/g, "$1"),
  );
}

/** Two strokes in a row are one that belongs to a name. */
function topicOf(path: string): string | null {
  const parts = path
    .trim()
    .replaceAll("//", "\0")
    .split("/")
    .map((part) => part.replaceAll("\0", "/"));
  const kept = parts.filter((part, index) => {
    return !(index < 2 && /^(?:\$\w+\$|top)$/.test(part.trim()));
  });
  return kept.join("/").trim() || null;
}

function bracesIn(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign === "{" ? 1 : sign === "}" ? -1 : 0), 0);
}

/** An empty line ends a question, unless more answers follow it within the braces. */
function ends(open: Open | null, lines: readonly string[], index: number): boolean {
  if (open === null || open.braces <= 0) return true;
  const next = lines.slice(index + 1, index + 20).find((line) => line.trim() !== "");
  return next === undefined || !/^\s*[=~#}>]/.test(next);
}

/** A name begins a question even where the empty line before it was forgotten. */
function startsAnew(open: Open | null, line: string): boolean {
  return open !== null && open.braces === 0 && line.startsWith("::") && hasAnswers(open);
}

function hasAnswers({ lines }: Open): boolean {
  return lines.some((line) => line.includes("}"));
}
