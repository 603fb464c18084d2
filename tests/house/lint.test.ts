import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lintFolder } from "./lint-folder";
import { plant, uproot } from "./planted-tree";

/** A text that breaks a rule where it stands, and one in the same place that keeps it. */
type Case = { rule: string; path: string; broken: string; kept: string };

const signature = "export async function openSitting(ctx: Context, input: Input) {";
const transaction = "await ctx.db.transaction(async (tx) => {";
const documented = "/** Opens. */\n";
const action = "export async function saveAction(state: State, form: FormData) {";

const cases: Case[] = [
  {
    rule: "typescript/no-explicit-any",
    path: "lib/domain/result.ts",
    broken: "export const planted = (value: any) => String(value as unknown);",
    kept: "export const planted = (value: unknown) => typeof value;",
  },
  {
    rule: "typescript/no-non-null-assertion",
    path: "lib/domain/result.ts",
    broken: "export const planted = (names: string[]) => names[0]!;",
    kept: 'export const planted = (names: string[]) => names[0] ?? "";',
  },
  ...[
    "new Date()",
    "Date()",
    "Date.now()",
    "Math.random()",
    "crypto.randomUUID()",
    "performance.now()",
    "process.env.SEED",
    "at.getHours()",
    'fetch("/")',
    'import("node:fs")',
  ].map((outside) => ({
    rule: "house/pure-domain",
    path: "lib/domain/sitting/planted.ts",
    broken: `export const late = (at: Date) => ${outside} && at;`,
    kept: "export const late = (at: Date, now: Date) => new Date(at.getTime()) < now;",
  })),
  {
    rule: "house/documented-export",
    path: "lib/domain/sitting/planted.ts",
    broken: "export function isLate() {}",
    kept: "/** Whether it is late. */\nexport function isLate() {}",
  },
  ...["{ await save(); }", "{ const user = await requestContext(); }", "{ requestContext(); }"].map(
    (body) => ({
      rule: "house/entry-begins-with-context",
      path: "app/(author)/bank/actions.ts",
      broken: `"use server";\n${action.slice(0, -1)}${body}`,
      kept: `"use server";\n${action} const ctx = await requestContext(); await save(ctx); }`,
    }),
  ),
  {
    rule: "house/entry-begins-with-context",
    path: "app/(author)/bank/actions.ts",
    broken: '"use server";\nexport const saveAction = async () => { await requestContext(); };',
    kept: `"use server";\n${action} const ctx = await requestContext(); }`,
  },
  {
    rule: "house/entry-begins-with-context",
    path: "app/(author)/bank/actions.ts",
    broken: `"use server";\n${action} const ctx = await publicContext(); }`,
    kept: `"use server";\n${action} const ctx = await requestContext(); }`,
  },
  {
    rule: "house/entry-begins-with-context",
    path: "app/(author)/bank/actions.ts",
    broken: `${action} const ctx = await requestContext(); }`,
    kept: `"use server";\n${action} const ctx = await requestContext(); }`,
  },
  {
    rule: "house/entry-begins-with-context",
    path: "app/(public)/sign-in/actions.ts",
    broken: `"use server";\n${action} await signIn(form); }`,
    kept: `"use server";\n${action} const ctx = await publicContext(); }`,
  },
  {
    rule: "house/entry-begins-with-context",
    path: "app/(admin)/audit/export/route.ts",
    broken: "export async function GET() { return new Response(); }",
    kept: "export async function GET() { const ctx = await requestContext(); }",
  },
  {
    rule: "house/actions-have-their-file",
    path: "app/(author)/bank/page.tsx",
    broken: 'async function save() { "use server"; await store(); }',
    kept: "async function save() { await store(); }",
  },
  {
    rule: "house/use-case-shape",
    path: "lib/services/sitting/open-sitting.ts",
    broken: `${documented}export async function openSitting(input: Input, ctx: Context) {}`,
    kept: `${documented}${signature} }`,
  },
  {
    rule: "house/use-case-shape",
    path: "lib/services/sitting/open-sitting.ts",
    broken: `${documented}${signature} }\n${documented}export async function openDoors(ctx: Context) {}`,
    kept: `${documented}${signature} }\n${documented}export async function lockDoors(tx: Transaction) {}`,
  },
  {
    rule: "house/use-case-shape",
    path: "lib/services/sitting/open-sitting.ts",
    broken: `${documented}export async function beginSitting(ctx: Context) {}`,
    kept: `${documented}${signature} }`,
  },
  {
    rule: "house/transaction-with-event",
    path: "lib/services/sitting/open-sitting.ts",
    broken: `${documented}${signature} ${transaction} await update(tx); }); }`,
    kept: `${documented}${signature} ${transaction} await insertAuditEvent(tx, ctx, event); }); }`,
  },
  {
    rule: "house/transaction-with-event",
    path: "lib/services/sitting/open-sitting.ts",
    broken: `${signature} await ctx.db.transaction(load, { isolationLevel: "serializable" }); }`,
    kept: `${signature} await ctx.db.transaction(load, { accessMode: "read only" }); }`,
  },
  {
    rule: "house/no-transaction",
    path: "server/job/jobs.ts",
    broken: "export const tidy = () => database.transaction(work);",
    kept: "export const tidy = () => tidySittings(context);",
  },
  {
    rule: "house/no-context-time",
    path: "lib/services/attempt/submit-attempt.ts",
    broken: `${signature} return isLate(ctx.now); }`,
    kept: `${signature} return isLate(await readClock(tx)); }`,
  },
  {
    rule: "house/no-raw-sql",
    path: "db/queries/units.ts",
    broken: "export const selectNamed = (db: Sql, name: string) => db.unsafe(`… '${name}'`);",
    kept: "export const selectNamed = (db: Sql, name: string) => db`… ${name}`;",
  },
  {
    rule: "house/no-raw-sql",
    path: "db/queries/units.ts",
    broken: "export const named = (name: string) => sql.raw(`name = '${name}'`);",
    kept: "export const named = (name: string) => sql`name = ${name}`;",
  },
  ...["const port = process.env.PORT;", "const { env } = process;"].map((broken) => ({
    rule: "house/no-environment",
    path: "lib/platform/log.ts",
    broken,
    kept: "export const port = () => env().port;",
  })),
  {
    rule: "house/no-database",
    path: "app/(author)/bank/page.tsx",
    broken: "const items = await selectItems(ctx.db);",
    kept: "const items = await listItems(ctx);",
  },
  {
    rule: "house/no-cookies",
    path: "app/(author)/bank/page.tsx",
    broken: 'import { cookies } from "next/headers";',
    kept: 'import { requestContext } from "@/lib/platform/request-context";',
  },
  {
    rule: "house/old-browsers",
    path: "lib/domain/planted.ts",
    broken: "const planted = names.toSorted();",
    kept: "const planted = [...names].sort();",
  },
  ...[
    'format.dateTime(at, "day")',
    "format.relativeTime(at)",
    "at.toLocaleDateString()",
    "at.toLocaleTimeString(locale)",
    "at.toLocaleString()",
    "new Intl.DateTimeFormat(locale).format(at)",
    "(({ dateTime }) => dateTime(at))(useFormatter())",
  ].map((written) => ({
    rule: "house/one-instant",
    path: "components/unit/planted.tsx",
    broken: `export const planted = (at: Date) => ${written};`,
    kept: "export const planted = (at: Date) => dayText(at);",
  })),
  {
    rule: "house/one-link",
    path: "components/unit/planted.tsx",
    broken: 'import Link from "next/link";',
    kept: 'import { Link } from "@/components/ui/link";',
  },
  {
    rule: "house/server-only",
    path: "lib/platform/planted.ts",
    broken: 'import { cookies } from "next/headers";',
    kept: 'import "server-only";\nimport { cookies } from "next/headers";',
  },
  {
    rule: "house/client-code-has-its-place",
    path: "app/(author)/bank/page.tsx",
    broken: '"use client";',
    kept: 'import { Editor } from "@/components/item/item-editor";',
  },
  ...[
    "<p>Save</p>",
    '<p>{"Save"}</p>',
    "<p>{`Save ${count}`}</p>",
    '<p>{done ? "Saved" : "Save"}</p>',
    '<button aria-label="Save" />',
    '<input placeholder="Name" />',
    '<img alt={wide ? "Wide map" : ""} />',
    '<Field label="Name" />',
  ].map((text) => ({
    rule: "house/no-hard-coded-text",
    path: "components/item/planted.tsx",
    broken: `export const Planted = () => ${text};`,
    kept: 'export const Planted = () => <p title={t("save")} className="wide">{t("save")} · 1</p>;',
  })),
  ...["app/page.tsx", "components/ui/page.tsx", "server/api.ts", "lib/services/a/b.ts"].map(
    (path) => ({
      rule: "house/no-vietnamese-literal",
      path,
      broken: "const said = `Đã lưu ${count}`;",
      kept: 'const said = t("saved", { count });',
    }),
  ),
  {
    rule: "house/no-re-export",
    path: "lib/domain/planted.ts",
    broken: 'export { ok } from "@/lib/domain/result";',
    kept: 'import { ok } from "@/lib/domain/result";\nexport const done = ok(null);',
  },
  {
    rule: "house/no-default-export",
    path: "lib/domain/planted.ts",
    broken: "export default 1;",
    kept: "export const one = 1;",
  },
  {
    rule: "eslint/max-lines",
    path: "lib/domain/planted.ts",
    broken: "f();\n".repeat(301),
    kept: "f(); // one\n\n".repeat(300),
  },
  {
    rule: "eslint/max-lines",
    path: "tests/unit/planted.test.ts",
    broken: "f();\n".repeat(301),
    kept: "f();\n".repeat(300),
  },
  {
    rule: "eslint/max-lines-per-function",
    path: "lib/domain/planted.ts",
    broken: `function planted() {\n${"f();\n".repeat(39)}}`,
    kept: `function planted() {\n${"f();\n".repeat(38)}}`,
  },
  {
    rule: "eslint/max-lines-per-function",
    path: "components/planted.tsx",
    broken: `function Planted() {\n${"f();\n".repeat(79)}}`,
    kept: `function Planted() {\n${"f();\n".repeat(78)}}`,
  },
  {
    rule: "eslint/complexity",
    path: "lib/domain/planted.ts",
    broken: `function planted() {${"if (a) f();".repeat(10)}}`,
    kept: `function planted() {${"if (a) f();".repeat(9)}}`,
  },
  {
    rule: "eslint/max-params",
    path: "lib/domain/planted.ts",
    broken: "function planted(a: A, b: B, c: C, d: D, e: E) {}",
    kept: "function planted(a: A, b: B, c: C, d: D) {}",
  },
];

/** Each text in a folder of its own, below where rules of its place are in force. */
const placeOf = ({ path }: Case, name: string) => join(dirname(path), name, basename(path));

const texts = cases.flatMap((each, index) => [
  [placeOf(each, `broken-${index}`), each.broken],
  [placeOf(each, `kept-${index}`), each.kept],
]);

let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const folder = plant(Object.fromEntries(texts) as Record<string, string>);
  found = await lintFolder(folder);
  return () => uproot(folder);
});

describe("the lint refuses", () => {
  it.each(cases.map((each, index) => ({ ...each, index })))("$rule in $path: $broken", (each) => {
    expect(found.get(placeOf(each, `broken-${each.index}`)) ?? []).toContain(each.rule);
    expect(found.get(placeOf(each, `kept-${each.index}`)) ?? []).not.toContain(each.rule);
  });
});
