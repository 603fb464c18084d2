import { describe, expect, it } from "vitest";
import { root } from "@/scripts/house/run";
import { lintFolder } from "./lint-folder";
import { plantedTree } from "./planted-tree";

const query = `import type { Transaction } from "@/db/client";
import { topic } from "@/db/schema";
`;

/** Texts that break a rule, and others beside them that keep it. */
const cases = [
  {
    rule: "no-floating-promises",
    broken: `${query}export async function rename(tx: Transaction, name: string) {
      tx.update(topic).set({ name });
    }`,
    kept: `${query}export async function rename(tx: Transaction, name: string) {
      await tx.update(topic).set({ name });
    }`,
  },
  {
    rule: "no-misused-promises",
    broken: `export const each = (ids: string[], act: (id: string) => Promise<void>) => {
      ids.forEach(async (id) => { await act(id); });
    };`,
    kept: `export const each = (ids: string[], act: (id: string) => Promise<void>) =>
      Promise.all(ids.map(async (id) => { await act(id); }));`,
  },
  {
    rule: "no-unsafe-member-access",
    broken: 'export const planted = () => JSON.parse("{}").name as string;',
    kept: 'export const planted = () => (JSON.parse("{}") as { name: string }).name;',
  },
];

/** What the project's own rules say of texts that stand outside of it, by the name of the file. */
async function rulesBroken(texts: Readonly<Record<string, string>>) {
  const compilerOptions = {
    paths: { "@/*": [`${root}/*`] },
    typeRoots: [`${root}/node_modules/@types`],
  };
  const config = {
    extends: `${root}/tsconfig.json`,
    compilerOptions,
    include: ["*.ts"],
    exclude: [],
  };
  const folder = plantedTree({ ...texts, "tsconfig.json": JSON.stringify(config) });
  const found = await lintFolder(folder, "--type-aware");
  return [...found].flatMap(([file, rules]) => rules.map((rule) => `${file}: ${rule}`));
}

describe("the lint with types", () => {
  it("refuses what breaks each of its rules, and nothing that keeps it", async () => {
    const texts = cases.flatMap(({ rule, broken, kept }) => [
      [`${rule}.ts`, broken],
      [`${rule}-kept.ts`, kept],
    ]);

    const found = await rulesBroken(Object.fromEntries(texts) as Record<string, string>);

    expect(found.toSorted()).toEqual(
      cases.map(({ rule }) => `${rule}.ts: typescript/${rule}`).toSorted(),
    );
  });
});
