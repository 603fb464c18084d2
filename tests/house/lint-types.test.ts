import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { root } from "@/scripts/house/run";
import { brokenRules, type Case } from "./broken-rules";

const byTypes = new ESLint({ cwd: root });

const query = `import type { Transaction } from "@/db/client";
import { topic } from "@/db/schema";
`;

/** In the place of files that exist: types come from the project they belong to. */
const typed: Case[] = [
  {
    rule: "@typescript-eslint/no-floating-promises",
    path: "db/queries/topics.ts",
    broken: `${query}export async function rename(tx: Transaction, name: string) {
      tx.update(topic).set({ name });
    }`,
    kept: `${query}export async function rename(tx: Transaction, name: string) {
      await tx.update(topic).set({ name });
    }`,
  },
  {
    rule: "@typescript-eslint/no-explicit-any",
    path: "lib/domain/result.ts",
    broken: "export const planted = (value: any) => String(value as unknown);",
    kept: "export const planted = (value: unknown) => typeof value;",
  },
  {
    rule: "@typescript-eslint/no-unsafe-member-access",
    path: "lib/domain/result.ts",
    broken: 'export const planted = () => JSON.parse("{}").name as string;',
    kept: 'export const planted = () => (JSON.parse("{}") as { name: string }).name;',
  },
  {
    rule: "@typescript-eslint/no-non-null-assertion",
    path: "lib/domain/result.ts",
    broken: "export const planted = (names: string[]) => names[0]!;",
    kept: 'export const planted = (names: string[]) => names[0] ?? "";',
  },
];

describe("the lint with types refuses", () => {
  it.each(typed)("$rule: $broken", async ({ rule, path, broken, kept }) => {
    expect(await brokenRules(byTypes, path, broken)).toContain(rule);
    expect(await brokenRules(byTypes, path, kept)).not.toContain(rule);
  });
});
