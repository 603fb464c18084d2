import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Problem } from "./files";
import { root, runNode, tool } from "./run";

const own = join(root, "db", "migrations");

/** Whether the migrations make the schema as it is written, and are all listed in their journal. */
export async function checkMigrations(folder = own): Promise<Problem[]> {
  return [...checkJournal(folder), ...(await checkCurrent(folder))];
}

/** Generates into a copy: what is written there is what a migration lacks. */
async function checkCurrent(folder: string): Promise<Problem[]> {
  const copy = mkdtempSync(join(tmpdir(), "sat-hach-migrations-"));
  try {
    cpSync(folder, copy, { recursive: true });
    const schema = ["--dialect", "postgresql", "--casing", "snake_case"];
    const where = ["--schema", "./db/schema/index.ts", "--out", relative(root, copy)];
    const args = [tool("drizzle-kit/bin.cjs"), "generate", ...schema, ...where];
    const { code, output } = await runNode(args);
    const written = sqlIn(copy).filter((name) => !sqlIn(folder).includes(name));
    if (written.length > 0)
      return ["db/migrations lacks a change of db/schema: npm run db:generate"];
    // It ends with 0 also when it fails.
    if (code === 0 && output.includes("No schema changes")) return [];
    return [`db/migrations could not be compared with db/schema:\n${output}`];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function checkJournal(folder: string): Problem[] {
  const { entries } = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const listed = entries.map(({ tag }) => `${tag}.sql`);
  return [
    ...sqlIn(folder)
      .filter((name) => !listed.includes(name))
      .map((name) => `db/migrations/${name}: not in the journal, so it never runs`),
    ...listed
      .filter((name) => !sqlIn(folder).includes(name))
      .map((name) => `db/migrations/${name}: in the journal but absent`),
    ...entries
      .filter(({ idx, when }, place) => idx !== place || when <= (entries[place - 1]?.when ?? 0))
      .map(({ tag }) => `db/migrations/${tag}: out of order, so an older database never runs it`),
  ];
}

function sqlIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".sql"));
}
