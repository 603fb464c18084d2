import type { ESLint } from "eslint";
import { root } from "@/scripts/house/run";

/** The rules that a text breaks where it stands. */
export async function brokenRules(eslint: ESLint, path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}/${path}` });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

/** A text that breaks a rule, and one beside it that keeps it. */
export type Case = { rule: string; path: string; broken: string; kept: string };
