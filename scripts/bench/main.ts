import { commandText, startText } from "@/lib/platform/console-text";
import { log } from "@/lib/platform/log";
import { Refusal } from "@/server/refusal";
import { refusedInput, type Outcome } from "../cli/outcome";

type Benchmark = (words: readonly string[]) => Promise<Outcome>;

/** Every benchmark, loaded only when asked for. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  bank: async () => (await import("./bank/command")).bankCommand,
  delivery: async () => (await import("./delivery/command")).deliveryCommand,
  page: async () => (await import("./page/command")).pageCommand,
  rollup: async () => (await import("./rollup/command")).rollupCommand,
};

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  const [name = "", ...rest] = words.filter((word) => word !== "--json");
  const outcome = await run(name, rest);
  if (json) process.stdout.write(`${JSON.stringify(outcome.json)}\n`);
  else (outcome.exitCode === 0 ? process.stdout : process.stderr).write(`${outcome.text}\n`);
  return outcome.exitCode;
}

async function run(name: string, rest: readonly string[]): Promise<Outcome> {
  const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
  if (!load) {
    const message = commandText("command_unknown", { command: name });
    return refusedInput([{ code: "command_unknown", message }]);
  }
  try {
    const benchmark = await load();
    return await benchmark(rest);
  } catch (error) {
    log.error("bench_failed", error);
    const [code, message] =
      error instanceof Refusal
        ? [error.reason, startText(error.reason, error.values)]
        : ["internal", startText("start_failed")];
    return { ...refusedInput([{ code, message }]), exitCode: 1 };
  }
}
