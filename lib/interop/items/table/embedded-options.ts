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
  if (!found || others.length > 0 || found.options.length < 2 || found.disordered) return null;
  const options = found.options.map(({ label, line }) => ({ label, text: line.text }));
  return { stem: found.stem.map((line) => line.text).join("\n"), options };
}
