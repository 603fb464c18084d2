import { commandText, startText } from "@/lib/platform/console-text";
import { log } from "@/lib/platform/log";
import { Refusal } from "@/server/refusal";
import { refusedInput, type Outcome } from "./outcome";

type Command = (args: readonly string[]) => Promise<Outcome>;

/** Every command, loaded only when asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  "admin create": async () => (await import("./admin-create")).adminCreate,
  rehearse: async () => (await import("./rehearse")).rehearse,
  "estimate proportions": async () => (await import("./estimate")).estimateProportionsOf,
  "estimate mean": async () => (await import("./estimate")).estimateMeanOf,
  "estimate units": async () => (await import("./estimate")).estimateUnitsOf,
  "items import": async () => (await import("./items-import")).itemsImport,
  "items archive": async () => (await import("./items-archive")).itemsArchive,
  "items restore": async () => (await import("./items-restore")).itemsRestore,
  "items undo": async () => (await import("./items-undo")).itemsUndo,
  "items statistics": async () => (await import("./items-statistics")).itemsStatistics,
  "record verify": async () => (await import("./record-verify")).recordVerify,
  "items export": async () => (await import("./items-export")).itemsExport,
  "sample verify": async () => (await import("./sample-verify")).sampleVerify,
  "items inspect": async () => (await import("./items-inspect")).itemsInspect,
};

// Whoever reads may have seen enough: a pipe that `head` closes is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  const { exitCode, ...outcome } = await run(words.filter((word) => word !== "--json"));
  const objects = Array.isArray(outcome.json) ? (outcome.json as object[]) : [outcome.json];
  if (json) for (const object of objects) process.stdout.write(`${JSON.stringify(object)}\n`);
  else (exitCode === 0 ? process.stdout : process.stderr).write(`${outcome.text}\n`);
  return exitCode;
}

async function run(words: readonly string[]): Promise<Outcome> {
  // One word or two.
  const length = Object.hasOwn(commands, words[0] ?? "") ? 1 : 2;
  const name = words.slice(0, length).join(" ");
  const load = commands[name];
  if (!load) return unknown(name);
  try {
    const command = await load();
    return await command(words.slice(length));
  } catch (error) {
    if (error instanceof Refusal) {
      const message = startText(error.reason, error.values);
      return { ...refusedInput([{ code: error.reason, message }]), exitCode: 1 };
    }
    log.error("command_failed", error);
    const message = startText("start_failed");
    return { ...refusedInput([{ code: "internal", message }]), exitCode: 1 };
  }
}

function unknown(command: string): Outcome {
  const list = Object.keys(commands).map((name) => `  ${name}`);
  const usage = commandText("usage", { commands: list.join("\n") });
  const message = command ? `${commandText("command_unknown", { command })}\n${usage}` : usage;
  return refusedInput([{ code: "command_unknown", message }]);
}
