import { parseArgs } from "node:util";
import { commandText } from "@/lib/platform/console-text";
import { refusedInput, type Outcome } from "../../cli/outcome";
import { linesOf, progressSince } from "../lines";
import { benchRollup } from "./rollup";

/** Attempts in the database when pages are asked for; a campaign has 10,000. */
const contract = [1e4, 1e5, 1e6];

/** `rollup [--attempts 10000,100000]` */
export async function rollupCommand(words: readonly string[]): Promise<Outcome> {
  const sizes = sizesOf(words);
  if (typeof sizes === "string") {
    const message = commandText("option_invalid", { option: sizes });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const report = await benchRollup(sizes, progressSince(performance.now()));
  return { exitCode: report.recompute_equal ? 0 : 1, json: report, text: linesOf(report) };
}

/** The sizes asked for, ascending, or the option that means nothing. */
function sizesOf(words: readonly string[]): number[] | string {
  const options = { attempts: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, strict: false });
  const unknown = Object.keys(values).find((name) => !(name in options)) ?? positionals[0];
  if (unknown !== undefined) return unknown;
  if (typeof values.attempts !== "string") return contract;
  const sizes = values.attempts.split(",").map(Number);
  const ascending = sizes.every((size, index) => size > (sizes[index - 1] ?? 0));
  const whole = sizes.every((size) => size >= 1e4 && size <= 1e6 && size % 1e4 === 0);
  return ascending && whole ? sizes : "--attempts";
}
