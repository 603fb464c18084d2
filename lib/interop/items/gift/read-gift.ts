import { ok, rejected, type Result } from "@/lib/domain/result";
import { cleanText } from "../../text/clean";
import { decodeText } from "../../text/decode";
import { hasTooManyLines } from "../../text/text-limits";
import { plainText } from "../blocks";
import { finishItem, type FoundItem } from "../finish-item";
import type { FileRefusal, ReadItem, Reading, SkippedPart } from "../reading";
import type { Source } from "../source";
import { readTags } from "../tags";
import { revealEscapes } from "./escapes";
import { readAnswers } from "./read-answers";
import { type GiftBlock, splitQuestions } from "./split-questions";
import { type GiftFormat, keepsMarkdown, keepsTextile, takeFormat, wordingOf } from "./wording";

/** Reads a file in GIFT, Moodle's plain text format. */
export function readGift({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  if (hasTooManyLines(decoded.text)) return rejected({ code: "too_many_lines" });
  const items: ReadItem[] = [];
  const skipped: SkippedPart[] = [];
  const text = cleanText(decoded.text);
  splitQuestions(text).forEach((block, index) => {
    const read = readQuestion(block, String(index + 1));
    if ("type" in read) items.push(finishItem(read));
    else skipped.push(read);
  });
  const lines = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  return ok({ format: "gift", items, skipped, lines });
}

function readQuestion(block: GiftBlock, position: string): FoundItem | SkippedPart {
  const { name, rest } = takeName(block.text);
  const ref = block.id ?? (name || position);
  const skip = (code: string): SkippedPart => ({ ref, line: block.line, code });
  const parts = partsOf(rest);
  if (typeof parts === "string") return skip(parts);
  const [format, head] = takeFormat(parts.head, "moodle");
  const answers = readAnswers(parts.answers, format);
  if (typeof answers === "string") return skip(answers);
  const stem = wordingOf(withGap(head, parts.tail), format);
  const feedback = parts.explanation && plainText(wordingOf(parts.explanation, format));
  return {
    ref,
    line: block.line,
    stem,
    topic: block.topic,
    explanation: feedback || null,
    ...readTags(block.tags),
    ...answers,
    warnings: [...(answers.warnings ?? []), ...formatWarnings(format, { ...parts, head })],
  };
}

function takeName(text: string): { name: string; rest: string } {
  const start = text.trimStart();
  const end = start.startsWith("::") ? start.indexOf("::", 2) : -1;
  if (end < 0) return { name: "", rest: start };
  const name = revealEscapes(start.slice(2, end)).replace(/\s+/g, " ").trim();
  return { name: name.slice(0, 200), rest: start.slice(end + 2) };
}

type Parts = {
  readonly head: string;
  readonly answers: string;
  readonly tail: string;
  readonly explanation: string | null;
};

/** The wording before and after the answers, and the answers; or why they cannot be told apart. */
function partsOf(text: string): Parts | string {
  const open = text.indexOf("{");
  const end = text.indexOf("}");
  if (open < 0 && end < 0) return "description";
  if (open < 0 || end < open) return "braces_unbalanced";
  const inside = text.slice(open + 1, end);
  const tail = text.slice(end + 1);
  if (inside.includes("{") || /[{}]/.test(tail)) {
    return tail.includes("{") ? "several_gaps" : "braces_unbalanced";
  }
  const general = inside.indexOf("####");
  return {
    head: text.slice(0, open),
    answers: general < 0 ? inside : inside.slice(0, general),
    tail,
    explanation: general < 0 ? null : inside.slice(general + 4),
  };
}

const gap = "_____";

/** Answers within a sentence stand for a missing word. */
function withGap(head: string, tail: string): string {
  const [before, after] = [head.trim(), tail.trim()];
  if (after === "") return before;
  return [before, gap, after].filter((part) => part !== "").join(" ");
}

/** The head and the answers of a question, one by one, where a mark of a format may stand before each. */
function formatWarnings(format: GiftFormat, { head, answers }: Parts): { code: string }[] {
  const texts = [head, ...answers.split(/[=~#]/)];
  return [
    ...(texts.some((text) => keepsMarkdown(text, format)) ? [{ code: "markdown_kept" }] : []),
    ...(texts.some((text) => keepsTextile(text, format)) ? [{ code: "textile_kept" }] : []),
  ];
}
