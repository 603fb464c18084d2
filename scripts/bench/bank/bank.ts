import { fork } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/db/migrate";
import { writeItems } from "@/lib/interop/items/write/write-items";
import { startPostgres } from "@/server/postgres/launch";
import { round } from "../figures";
import { countUsage } from "../processes";
import { questions } from "./questions";

/** How many questions a file holds, and the bank in the end. */
export type Sizes = { readonly import: number; readonly bank: number };

/** One file on its way into the bank, in seconds and in memory at its highest. */
export type ImportedFile = {
  readonly format: string;
  readonly megabytes: number;
  /** Until its questions stand before their author, read in a process of its own. */
  readonly inspect_s: number;
  /** From there until they are in the bank. */
  readonly import_s: number;
  readonly imported: number;
  /** Why it could not be read, where it could not. */
  readonly refused: string | null;
  readonly reader_peak_mib: number;
  /** Of the process that asked for it, in production the one that serves pages. */
  readonly process_peak_mib: number;
};

/** Medians in milliseconds. */
export type BankFigures = {
  readonly items: number;
  /** Everything that the list asks the database for, before its page is drawn. */
  readonly first_page_ms: number;
  readonly last_page_ms: number;
  readonly search_ms: number;
  readonly filtered_search_ms: number;
  /** Of searches that find nothing, the slowest kind. */
  readonly vain_search_ms: number;
  /** A page of an import, each question compared with the whole bank. */
  readonly alike_page_ms: number;
  /** Items that the search for near-duplicates takes in within a second, once, after they came. */
  readonly prints_per_s: number;
};

/** What the process that works on the database is asked to do. */
export type Task = Sizes & {
  readonly files: readonly { readonly format: string; readonly path: string }[];
};

export type BankReport = {
  readonly files: readonly ImportedFile[];
  readonly bank: BankFigures;
  readonly other_cores: number;
};

type Progress = (step: string) => void;

const formats = ["xlsx", "qti2.1"] as const;

/** Measures imports and the list of a bank on a database of its own that is thrown away. */
export async function benchBank(sizes: Sizes, progress: Progress): Promise<BankReport> {
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-bench-"));
  // The database runs under another account when we are root: it has to reach its folder.
  chmodSync(folder, 0o711);
  try {
    progress("start the database");
    const server = await startPostgres({ dataDir: folder });
    try {
      await migrate(server.url);
      progress("write the files");
      const files = await writeFiles(folder, sizes);
      const used = countUsage({ product: process.pid, tools: [] });
      const found = await measure({ ...sizes, files }, { url: server.url, folder, progress });
      return { ...found, other_cores: round(used().otherCores, 2) };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of each format, each of other questions, by the writers that exports use. */
async function writeFiles(folder: string, sizes: Sizes): Promise<Task["files"]> {
  const files: { format: string; path: string }[] = [];
  for (const format of formats) {
    const { bytes } = await writeItems(questions(sizes.import, format), format);
    const path = join(folder, `questions-${format}`);
    writeFileSync(path, bytes);
    files.push({ format, path });
  }
  return files;
}

type Place = { readonly url: string; readonly folder: string; readonly progress: Progress };

/** In a process of its own, as its memory is measured, too. */
function measure(task: Task, { url, folder, progress }: Place) {
  const child = fork(join(import.meta.dirname, "main.ts"), [], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder },
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", process.stderr, process.stderr, "ipc"],
  });
  return new Promise<Omit<BankReport, "other_cores">>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the measuring process ended with ${code}`)));
    child.on("message", (said: { step: string } | Omit<BankReport, "other_cores">) => {
      if ("step" in said) return progress(said.step);
      child.removeAllListeners("exit");
      child.once("exit", () => resolve(said));
      child.disconnect();
    });
    child.send(task);
  });
}
