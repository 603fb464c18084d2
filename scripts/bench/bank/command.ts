import { parseArgs } from "node:util";
import { commandText } from "@/lib/platform/console-text";
import { refusedInput, type Outcome } from "../../cli/outcome";
import { linesOf, progressSince } from "../lines";
import { benchBank } from "./bank";

/** What the product promises: files of 10,000 questions, and a bank of 50,000. */
const contract = { import: 10_000, bank: 50_000 };

/** `bank [--import 10000] [--bank 50000]` */
export async function bankCommand(words: readonly string[]): Promise<Outcome> {
  const sizes = sizesOf(words);
  if (typeof sizes === "string") {
    const message = commandText("option_invalid", { option: sizes });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const report = await benchBank(sizes, progressSince(performance.now()));
  const isWhole = report.files.every(({ imported }) => imported === sizes.import);
  return { exitCode: isWhole ? 0 : 1, json: report, text: linesOf(report) };
}

/** How many questions a file has, and the bank in the end, or the option that means nothing. */
function sizesOf(words: readonly string[]): typeof contract | string {
  const options = { import: { type: "string" }, bank: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, strict: false });
  const unknown = Object.keys(values).find((name) => !(name in options)) ?? positionals[0];
  if (unknown !== undefined) return unknown;
  const size = (name: keyof typeof contract) => Number(values[name] ?? contract[name]);
  const sizes = { import: size("import"), bank: size("bank") };
  if (!(sizes.import >= 1 && sizes.import <= 10_000)) return "--import";
  // Both files end up in the bank.
  return sizes.bank >= 2 * sizes.import && sizes.bank <= 1e6 ? sizes : "--bank";
}
