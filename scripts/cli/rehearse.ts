import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type PaperFormat, paperFormats } from "@/lib/documents/press/order";
import { writePaper } from "@/lib/documents/press/write-paper";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { commandText } from "@/lib/platform/console-text";
import { env } from "@/lib/platform/env";
import { readRunFile } from "@/lib/platform/run-file";
import { progressSince } from "../bench/lines";
import { holdRehearsal } from "../rehearsal/hold-rehearsal";
import type { RehearsalPlan, Sheet } from "../rehearsal/plan";
import { sheetPaper } from "../rehearsal/sheet-paper";
import { sheetText } from "../rehearsal/sheet-text";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

/**
 * `rehearse [--candidates N] [--answers N] [--pace S] [--backup PATH] [--sheet FILE.docx|FILE.pdf]
 * [--even-now]`: a sitting of synthetic candidates on the installation that runs, and the sheet that
 * says whether a test may be held on it.
 */
export async function rehearse(args: readonly string[]): Promise<Outcome> {
  const asked = readOptions(args);
  if (typeof asked === "string") {
    const message = commandText("option_invalid", { option: asked });
    return refusedInput([{ code: "option_invalid", message }]);
  }
  const running = readRunFile(env().dataDir);
  if (running?.databaseUrl === undefined) return refusal("not_running");
  const { address, databaseUrl } = running;
  const plan = { ...asked, address, databaseUrl, progress: progressSince(performance.now()) };
  const sheet = await withDatabase((around) => holdRehearsal(around, plan));
  if (sheet === "sitting_open") return refusal("sitting_open");
  if (asked.file !== null) await writeSheet(sheet, asked.file);
  return {
    exitCode: sheet.verdict === "go" ? 0 : 1,
    json: {
      ...sheet,
      findings: sheet.findings.map(({ values, ...rest }) => ({ ...rest, ...values })),
    },
    text: sheetText(sheet),
  };
}

function refusal(code: "not_running" | "sitting_open"): Outcome {
  return { ...refusedInput([{ code, message: commandText(code) }]), exitCode: 1 };
}

async function writeSheet(sheet: Sheet, { path, format }: SheetFile): Promise<void> {
  writeFileSync(path, await writePaper(sheetPaper(sheet), format));
}

type SheetFile = { readonly path: string; readonly format: PaperFormat };

type Asked = Omit<RehearsalPlan, "address" | "databaseUrl" | "progress"> & {
  readonly file: SheetFile | null;
};

const options = {
  candidates: { type: "string", default: "40" },
  answers: { type: "string", default: "12" },
  pace: { type: "string", default: "10" },
  backup: { type: "string" },
  sheet: { type: "string" },
  "even-now": { type: "boolean", default: false },
} as const;

/** What is asked, or the option that means nothing. */
function readOptions(args: readonly string[]): Asked | string {
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false });
  const unknown = Object.keys(values).find((name) => !(name in options));
  if (unknown !== undefined) return `--${unknown}`;
  if (positionals[0] !== undefined) return positionals[0];
  const candidates = numberOf(values.candidates, listLimit);
  if (candidates === null) return "--candidates";
  const answers = numberOf(values.answers, 1_000);
  if (answers === null) return "--answers";
  const pace = numberOf(values.pace, 600);
  if (pace === null) return "--pace";
  const file = fileOf(values.sheet);
  if (file === undefined) return "--sheet";
  const backup = typeof values.backup === "string" ? values.backup : null;
  const evenNow = values["even-now"] === true;
  return { candidates, answers, everyMs: pace * 1000, backup, evenNow, file };
}

function numberOf(typed: unknown, most: number): number | null {
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}

/** Undefined: it names no file that can be written. */
function fileOf(typed: unknown): SheetFile | null | undefined {
  if (typed === undefined) return null;
  if (typeof typed !== "string") return undefined;
  const format = paperFormats.find((known) => typed.endsWith(`.${known}`));
  return format && { path: typed, format };
}
