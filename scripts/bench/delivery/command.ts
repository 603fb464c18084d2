import { parseArgs } from "node:util";
import { commandText } from "@/lib/platform/console-text";
import { refusedInput, type Outcome } from "../../cli/outcome";
import { linesOf, progressSince } from "../lines";
import { benchDelivery } from "./delivery";
import { type DeliveryPlan, fullPlan, type Part, parts } from "./plan";

const longestRunS = 600;

/** `delivery [--seconds N] [--only saturated,paced,watched,day]` */
export async function deliveryCommand(words: readonly string[]): Promise<Outcome> {
  const plan = planOf(words);
  if (typeof plan === "string") {
    const message = commandText("option_invalid", { option: plan });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const report = await benchDelivery(plan, { progress: progressSince(performance.now()) });
  const exitCode = report.lost === 0 && report.duplicates === 0 ? 0 : 1;
  return { exitCode, json: report, text: linesOf(report) };
}

/** The plan that the options ask for, or the option that means nothing. */
function planOf(words: readonly string[]): DeliveryPlan | string {
  const options = { seconds: { type: "string" }, only: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, strict: false });
  const unknown = Object.keys(values).find((name) => !(name in options));
  if (unknown !== undefined) return `--${unknown}`;
  const [word] = positionals;
  if (word !== undefined) return word;
  const seconds = Number(values.seconds ?? fullPlan.seconds);
  if (!(seconds > 0 && seconds <= longestRunS)) return "--seconds";
  const only = typeof values.only === "string" ? values.only.split(",") : parts;
  if (!only.every(isPart)) return "--only";
  return { ...fullPlan, seconds, only };
}

const isPart = (word: string): word is Part => parts.some((part) => part === word);
