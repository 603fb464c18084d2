import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkMigrations } from "@/scripts/house/migrations";
import { root } from "@/scripts/house/run";

type Journal = { entries: { idx: number; when: number; tag: string }[] };
type Snapshot = { tables: Record<string, unknown> };

function copyOfMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-planted-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, "db", "migrations"), folder, { recursive: true });
  return folder;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

describe("migrations", () => {
  it("are refused when the schema has a table that they do not make", async () => {
    const folder = copyOfMigrations();
    const last = (read(join(folder, "meta", "_journal.json")) as Journal).entries.length - 1;
    const path = join(folder, "meta", `${String(last).padStart(4, "0")}_snapshot.json`);
    const snapshot = read(path) as Snapshot;
    delete snapshot.tables["public.audit_event"];
    writeFileSync(path, JSON.stringify(snapshot));

    expect(await checkMigrations(folder)).toEqual([
      "db/migrations lacks a change of db/schema: npm run db:generate",
    ]);
  });

  it("are refused when they cannot be compared", async () => {
    const folder = copyOfMigrations();
    writeFileSync(join(folder, "meta", "0000_snapshot.json"), "{}");

    expect((await checkMigrations(folder)).join()).toContain("could not be compared");
  });

  it("are refused when one is not in the journal, or in it and absent", async () => {
    const folder = copyOfMigrations();
    const path = join(folder, "meta", "_journal.json");
    const journal = read(path) as Journal;
    const when = (journal.entries.at(-1)?.when ?? 0) + 1;
    journal.entries.push({ idx: journal.entries.length, when, tag: "9998_absent" });
    writeFileSync(path, JSON.stringify(journal));
    writeFileSync(join(folder, "9999_stray.sql"), "select 1;");

    const problems = (await checkMigrations(folder)).join("\n");

    expect(problems).toContain("9999_stray.sql: not in the journal");
    expect(problems).toContain("9998_absent.sql: in the journal but absent");
  });

  it("are refused when one is dated before the one that it follows", async () => {
    const folder = copyOfMigrations();
    const path = join(folder, "meta", "_journal.json");
    const journal = read(path) as Journal;
    journal.entries = journal.entries.map((entry, index) => ({ ...entry, when: 1000 - index }));
    writeFileSync(path, JSON.stringify(journal));

    expect((await checkMigrations(folder)).join()).toContain("out of order");
  });
});
