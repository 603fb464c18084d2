import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { bank, item, roleAssignment, user } from "@/db/schema";
import type { Role } from "@/lib/domain/policy/roles";
import { claimRunFile, completeRunFile } from "@/lib/platform/run-file";
import { test } from "@/tests/support/worker-database";

const root = join(import.meta.dirname, "..", "..", "..");

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sat-hach-"));
  chmodSync(folder, 0o711);
  writeFileSync(
    join(folder, "a.txt"),
    "Câu 1: Một?\nA. x\nB. y\nĐáp án: B\nCâu 2: Hai?\nA. x\nB. y\n",
  );
  writeFileSync(join(folder, "b.doc"), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
});

afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { readonly code: unknown; readonly json: Record<string, unknown> };

const it = test.extend<{ items: (...args: string[]) => Promise<Ended> }>({
  items: async ({ url, database }, use) => {
    await aBankAndPeople(database);
    // As if the product ran with this database: the command line attaches to it.
    claimRunFile(folder, { port: 1, address: "http://localhost:1" });
    completeRunFile(folder, url);
    await use(
      (...args) =>
        new Promise((resolve) => {
          const script = join(root, "scripts", "cli", "main.ts");
          const env = { ...process.env, DATA_DIR: folder, LANG: "C" };
          execFile(
            process.execPath,
            ["--import", "tsx", script, "items", ...args, "--json"],
            { cwd: root, env },
            (error, out) =>
              resolve({
                code: error?.code ?? 0,
                json: JSON.parse(out || "{}") as Record<string, unknown>,
              }),
          );
        }),
    );
  },
});

async function aBankAndPeople(database: Database) {
  const [known] = await database.select().from(bank).where(eq(bank.code, "NH"));
  if (known) return;
  await database.insert(bank).values({ code: "NH", name: "Ngân hàng" });
  for (const [login, role] of [
    ["quantri", "administrator"],
    ["soan", "author"],
    ["ban", "leader"],
  ] as const satisfies readonly (readonly [string, Role])[]) {
    const [row] = await database
      .insert(user)
      .values({ login, displayName: login, passwordHash: "x" })
      .returning({ id: user.id });
    if (row) await database.insert(roleAssignment).values({ userId: row.id, role });
  }
}

describe("items import", () => {
  it("takes what can be used into the bank as drafts, and takes it out again", async ({
    items,
    database,
  }) => {
    const file = join(folder, "a.txt");

    const tried = await items("import", file, "--bank", "NH", "--dry-run");
    const before = await database.select().from(item);
    const done = await items("import", file, "--bank", "NH", "--as", "soan");
    const after = await database.select().from(item);
    const id = String(done.json.import_id);
    const undone = await items("undo", id);
    const again = await items("undo", id);

    expect(tried).toMatchObject({
      code: 0,
      json: { import_id: null, dry_run: true, found: 2, imported: 2 },
    });
    expect(before).toEqual([]);
    expect(done).toMatchObject({
      code: 0,
      json: {
        ...{ bank: "NH", dry_run: false, format: "text", found: 2, imported: 2, skipped: [] },
        items: [
          { ref: "1", code: "CHUA-XEP-001" },
          { ref: "2", code: "CHUA-XEP-002" },
        ],
        without_key: [{ ref: "2", line: 5, code: "no_key" }],
        waiting: [],
      },
    });
    expect(after).toMatchObject([
      { state: "draft", level: "NB", code: "CHUA-XEP-001" },
      { state: "draft", level: "NB", code: "CHUA-XEP-002" },
    ]);
    expect(undone).toEqual({ code: 0, json: { undone: true, import_id: id, removed: 2 } });
    expect(again).toMatchObject({ code: 1, json: { undone: false, code: "not_written" } });
    expect(await database.select().from(item)).toEqual([]);
  });

  it("refuses what it cannot do, with a code and a sentence", async ({ items }) => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["import", "a.txt", "--bank", "XX"], "bank_unknown"],
      [["import", "b.doc", "--bank", "NH"], "old_or_locked"],
      [["import", "a.txt", "--bank", "NH", "--as", "ban"], "account_unknown"],
      [["undo", "01a215aa-839c-7d28-b4f8-951ad814beec"], "import_unknown"],
    ];
    for (const [args, code] of cases) {
      const placed = args.map((word) => (/\.(?:txt|doc)$/.test(word) ? join(folder, word) : word));
      const refused = await items(...placed);
      expect(refused, args.join(" ")).toMatchObject({ code: 2, json: { errors: [{ code }] } });
    }
  });
});
