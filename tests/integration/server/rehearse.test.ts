import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct } from "@/scripts/bench/product";
import { fillRooms } from "@/scripts/bench/room/fill-rooms";

const root = join(import.meta.dirname, "..", "..", "..");
const scoring = ["--import", "tsx", join(import.meta.dirname, "start-product.ts"), "jobs"];

let product: Product;
let sql: postgres.Sql;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "sat-hach-"));
  product = await startProduct(scoring);
  await fillRooms(product, { steady: 2, day: 1 });
  sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
}, 240_000);

afterAll(async () => {
  await sql.end();
  await product.stop();
  rmSync(scratch, { recursive: true });
});

type Ended = { readonly code: unknown; readonly out: string; readonly err: string };

function rehearse(...args: string[]): Promise<Ended> {
  const words = ["--import", "tsx", join(root, "scripts", "cli", "main.ts"), "rehearse", ...args];
  const env = { ...process.env, DATA_DIR: product.dataDir, LANG: "C", DATABASE_URL: "" };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root, env }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, out, err });
    });
  });
}

/** How many rows of each kind there are: a rehearsal leaves them as they were. */
async function everything() {
  const [row] = await sql`
    select (select count(*) from sitting)::int as sittings, (select count(*) from officer)::int as officers,
           (select count(*) from unit)::int as units, (select count(*) from "user")::int as users,
           (select count(*) from candidate)::int as candidates, (select count(*) from attempt)::int as attempts,
           (select count(*) from response_event)::int as events, (select count(*) from finish)::int as finishes,
           (select count(*) from score)::int as scores, (select count(*) from form)::int as forms,
           (select count(*) from form_item)::int as items, (select count(*) from assignment)::int as posts`;
  return row;
}

describe("rehearse", () => {
  it("refuses while people sit a test", async () => {
    const { code, out } = await rehearse("--json");

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ errors: [{ code: "sitting_open" }] });
  });

  it("sends synthetic candidates through a whole test, writes the sheet and leaves nothing", async () => {
    const before = await everything();
    const sheet = join(scratch, "phieu.docx");

    const { code, out, err } = await rehearse(
      ...["--candidates", "5", "--answers", "3", "--pace", "1", "--even-now"],
      ...["--sheet", sheet, "--json"],
    );

    expect(err).not.toContain("error");
    const told = JSON.parse(out) as {
      verdict: string;
      load: { lost: number; duplicates: number; save: { count: number; errors: number } };
      findings: { check: string; level: string }[];
    };
    expect(told.load).toMatchObject({ lost: 0, duplicates: 0, save: { count: 15, errors: 0 } });
    const levels = new Map(told.findings.map(({ check, level }) => [check, level]));
    for (const check of ["health", "address", "durability", "kept", "removed"]) {
      expect([check, levels.get(check)]).toEqual([check, "go"]);
    }
    expect(code).toBe(told.verdict === "go" ? 0 : 1);
    expect(existsSync(sheet)).toBe(true);
    expect(readFileSync(sheet).subarray(0, 2).toString()).toBe("PK");
    expect(await everything()).toEqual(before);
    const [event] = await sql<{ detail: { candidates: number } }[]>`
      select detail from audit_event where act = 'rehearsal.hold' order by id desc limit 1`;
    expect(event?.detail).toMatchObject({ candidates: 5, verdict: told.verdict });
  }, 240_000);

  it("cannot be turned upon a real sitting by what the product itself may do", async () => {
    const app = postgres(product.databaseUrl, { max: 1, connection: { role: "sathach_app" } });
    const mark = app`update sitting set rehearsal = true`;
    await expect(mark).rejects.toThrow(/from the first moment or never/);
    await expect(app`select remove_rehearsals()`).rejects.toThrow(/permission denied/);
    await expect(
      app.begin(async (tx) => {
        await tx`select set_config('sathach.removing_rehearsal', 'on', true)`;
        await tx`delete from score`;
      }),
    ).rejects.toThrow(/append-only|permission denied/);
    await app.end();
  });
});
