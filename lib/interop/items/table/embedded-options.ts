import { letterAt } from "../finish-item";
import { plainLine } from "../text/line";
import { segment } from "../text/segment";
import type { RowOption } from "./row-key";

/** A question and its options that stand in one cell, or in two: null where no options are found. */
export function embeddedOptions(
  question: string,
  choices: string,
): { stem: string; options: readonly RowOption[] } | null {
  const text = `Question 1: ${question}\n${choices}`;
  const lines = text.split("\n").map((line, index) => plainLine(line, index + 1));
  const [found, ...others] = segment(lines).questions;
  if (found?.options.length === 0) return listedOptions(question, choices);
  if (!found || others.length > 0 || found.options.length < 2 || found.disordered) return null;
  const options = found.options.map(({ label, line }) => ({ label, text: line.text }));
  return { stem: found.stem.map((line) => line.text).join("\n"), options };
}

/** Options without letters in a cell of their own. */
function listedOptions(
  stem: string,
  choices: string,
): { stem: string; options: readonly RowOption[] } | null {
  const words = listIn(choices);
  if (words.length < 2) return null;
  return { stem, options: words.map((text, index) => ({ label: letterAt(index), text })) };
}

/** The texts that a cell lists: a line each, apart by strokes or semicolons, or as programs write lists. */
export function listIn(cell: string): string[] {
  const quoted = quotedIn(cell);
  if (quoted !== null) return quoted;
  const apart = [/\n/, /\|/, /;/].find((sign) => sign.test(cell));
  return (apart === undefined ? [cell] : cell.split(apart))
    .map((text) => text.trim().replace(/^[-–•+]\s/u, ""))
    .filter((text) => text !== "");
}

const text = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const list = new RegExp(String.raw`^\[\s*(?:${text})(?:\s*,\s*(?:${text}))*\s*\]$`);

/** '["W1","W2"]' or "['W1', 'W2']"; null for any other text. */
function quotedIn(cell: string): string[] | null {
  if (!list.test(cell)) return null;
  return [...cell.matchAll(new RegExp(text, "g"))].map(([quoted]) =>
    quoted.slice(1, -1).replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code?: string, sign?: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return sign === "n" ? "\n" : (sign ?? "");
    }),
  );
}
