import { oneLine } from "../../text/clean";
import { letterAt } from "../finish-item";
import type { ReadItem } from "../reading";
import { readGrid } from "../table/read-grid";
import { type JsonQuestion, questionOf } from "./json-question";

/** No collection is nested deeper, and no question has more options. */
const limits = { depth: 6, options: 20 };

const opening = /^\s*(?:export default|module\.exports ?=|(?:const|let|var) \w{1,60} ?=)/;

/**
 * The items of a collection in JSON, as applications keep their questions: objects with a question,
 * its options and an answer by letter, words, or place from nought. Null for any other text.
 *
 * Source: domain reference §5, rule 4.
 */
export function readJson(text: string): ReadItem[] | null {
  const start = text.replace(opening, "").trim().replace(/;$/, "");
  if (!/^[[{]/.test(start)) return null;
  const questions = questionsIn(parsed(start), 0);
  if (questions.length === 0) return null;
  const first = questions.some(({ place, options }) => place === options.length) ? 1 : 0;
  const letters = Array.from({ length: limits.options }, (_, index) => letterAt(index));
  const heading = [
    "id",
    "question",
    "key",
    "topic",
    "level",
    "explanation",
    "legal basis",
    ...letters,
  ];
  const rows = questions.map((question) => rowOf(question, first));
  const grid = [heading, ...rows].map((cells, index) => ({
    row: index,
    cells: cells.map(oneLine),
  }));
  const items = readGrid(grid)?.items ?? null;
  // Rows of a table that nobody sees: a collection has places, not lines.
  return items?.map(({ line: _, ...item }) => item) ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function questionsIn(value: unknown, depth: number): JsonQuestion[] {
  if (typeof value !== "object" || value === null || depth > limits.depth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => questionsIn(one, depth + 1));
  const found = questionOf(value as Readonly<Record<string, unknown>>);
  if (found) return found.options.length > limits.options ? [] : [found];
  return Object.values(value).flatMap((one) => questionsIn(one, depth + 1));
}

function rowOf(question: JsonQuestion, first: 0 | 1): string[] {
  const { ref, stem, key, place, topic, level, explanation, legal, options } = question;
  const placed = place === null ? key : letterAt(place - first);
  // A number that is itself an option may mean that one.
  const twofold = place !== null && options.includes(String(place));
  return [ref, stem, twofold ? "" : placed, topic, level, explanation, legal, ...options];
}
