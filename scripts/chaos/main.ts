import { commandText } from "@/lib/platform/console-text";
import { refusedInput } from "../cli/outcome";
import { OptionInvalid, readArguments } from "./arguments";
import { Undo } from "./place/undo";
import { run } from "./run";

const undo = new Undo();

// However it ends, no database and no process of a run stays behind.
for (const end of ["SIGINT", "SIGTERM", "SIGHUP", "uncaughtException"] as const) {
  process.once(end, (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? String(cause.stack) : String(cause)}\n`);
    void undo.all().then(() => process.exit(1));
  });
}

process.exitCode = await main(process.argv.slice(2));
process.exit();

async function main(words: readonly string[]): Promise<number> {
  try {
    const given = readArguments(words);
    const report = await run(given, undo);
    process.stdout.write(`${JSON.stringify(report, null, given.json ? 0 : 2)}\n`);
    return report.verdict === "held" ? 0 : 1;
  } catch (error) {
    if (!(error instanceof OptionInvalid)) throw error;
    const { option } = error;
    const message = commandText("option_invalid", { option });
    const { exitCode, json, text } = refusedInput([{ code: "option_invalid", message }]);
    process.stdout.write(words.includes("--json") ? `${JSON.stringify(json)}\n` : `${text}\n`);
    return exitCode;
  } finally {
    await undo.all();
  }
}
