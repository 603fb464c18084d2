import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkBoundaries, problemsIn } from "@/scripts/house/boundaries";
import { root } from "@/scripts/house/run";
import { plantedPackage, plantedTree } from "./planted-tree";

const settings = { "tsconfig.json": readFileSync(join(root, "tsconfig.json"), "utf8") };

/** A file of each layer that imports nothing. */
const layers = Object.fromEntries(
  [
    ...["app/page.tsx", "client/exam/main.ts", "components/ui/button.tsx", "db/client.ts"],
    ...["i18n/formats.ts", "i18n/request.ts", "lib/documents/paper.ts", "lib/domain/ids.ts"],
    ...["lib/forms/form.ts", "lib/interop/gift.ts", "lib/platform/env.ts"],
    ...["lib/services/context.ts", "messages/namespaces.ts", "scripts/dev.ts", "server/main.ts"],
    ...["tests/support/planted.ts"],
  ].map((path) => [path, "export const planted = 1;"]),
);

const packages = ["zod", "react", "preact", "drizzle-orm", "postgres", "next", "hucre"];

const importing = (specifier: string) =>
  `import { planted as other } from "${specifier}"; export const planted = other;`;

const of = (path: string) => `@/${path.replace(/\.tsx?$/, "")}`;

/** Who may not import what. */
const forbidden: readonly (readonly [from: string, to: string, rule: string])[] = [
  ["lib/domain/planted.ts", "db/client.ts", "layer domain"],
  ["lib/domain/planted.ts", "lib/services/context.ts", "layer domain"],
  ["lib/domain/planted.ts", "react", "layer domain"],
  ["lib/domain/planted.ts", "node:crypto", "layer domain"],
  ["lib/interop/planted.ts", "db/client.ts", "layer interop"],
  ["lib/documents/planted.ts", "db/client.ts", "layer documents"],
  ["lib/forms/planted.ts", "lib/services/context.ts", "layer forms"],
  ["db/planted.ts", "lib/services/context.ts", "layer db"],
  ["db/planted.ts", "lib/platform/env.ts", "layer db"],
  ["lib/services/planted.ts", "lib/platform/env.ts", "layer services"],
  ["lib/services/planted.ts", "react", "layer services"],
  ["lib/services/planted.ts", "next", "layer services"],
  ["lib/services/planted.ts", "postgres", "layer services"],
  ["lib/services/planted.ts", "node:fs", "layer services"],
  ["lib/platform/planted.ts", "app/page.tsx", "layer platform"],
  ["lib/platform/planted.ts", "components/ui/button.tsx", "layer platform"],
  ["components/planted.tsx", "lib/services/context.ts", "layer components"],
  ["components/planted.tsx", "lib/platform/env.ts", "layer components"],
  ["components/planted.tsx", "db/client.ts", "layer components"],
  ["components/planted.tsx", "i18n/request.ts", "layer components"],
  ["components/planted.tsx", "node:fs", "layer components"],
  ["app/planted.ts", "db/client.ts", "layer app"],
  ["app/planted.ts", "drizzle-orm", "layer app"],
  ["app/planted.ts", "server/main.ts", "nobody imports the server"],
  ["app/error.tsx", "lib/services/context.ts", "no server code in a page that runs in the browser"],
  ["client/planted.ts", "components/ui/button.tsx", "layer client"],
  ["client/planted.ts", "lib/services/context.ts", "layer client"],
  ["client/planted.ts", "lib/platform/env.ts", "layer client"],
  ["client/planted.ts", "react", "layer client"],
  ["server/planted.ts", "app/page.tsx", "layer server"],
  ["server/planted.ts", "components/ui/button.tsx", "layer server"],
  ["messages/planted.ts", "lib/domain/ids.ts", "layer messages"],
  ["server/planted.ts", "tests/support/planted.ts", "nobody imports tests"],
  ["scripts/planted.ts", "tests/support/planted.ts", "nobody imports tests"],
  ["server/planted.ts", "scripts/dev.ts", "nobody imports scripts"],
  ["lib/domain/planted.ts", "lib/domain/absent.ts", "everything imported exists"],
];

const allowed: readonly (readonly [from: string, to: string])[] = [
  ["lib/domain/planted.ts", "zod"],
  ["lib/interop/planted.ts", "lib/domain/ids.ts"],
  ["db/planted.ts", "lib/domain/ids.ts"],
  ["db/planted.ts", "drizzle-orm"],
  ["lib/services/planted.ts", "db/client.ts"],
  ["lib/services/planted.ts", "lib/interop/gift.ts"],
  ["components/planted.tsx", "lib/forms/form.ts"],
  ["components/planted.tsx", "i18n/formats.ts"],
  ["components/planted.tsx", "react"],
  ["app/planted.ts", "lib/services/context.ts"],
  ["app/error.tsx", "components/ui/button.tsx"],
  ["client/planted.ts", "lib/domain/ids.ts"],
  ["client/planted.ts", "preact"],
  ["server/planted.ts", "node:http"],
  ["tests/planted.ts", "server/main.ts"],
];

/** Each import in a file of its own, so that one run judges them all. */
function plantAll(imports: readonly (readonly [from: string, to: string, rule?: string])[]) {
  const files = imports.map(([from, to], index) => {
    const path = from.endsWith("/error.tsx")
      ? from.replace("error", `planted-${index}/error`)
      : from.replace("planted", `planted-${index}`);
    return [path, importing(to.includes(".ts") ? of(to) : to)] as const;
  });
  const installed = Object.assign({}, ...packages.map(plantedPackage)) as Record<string, string>;
  return {
    paths: files.map(([path]) => path),
    tree: plantedTree({ ...settings, ...layers, ...installed, ...Object.fromEntries(files) }),
  };
}

describe("the layers", () => {
  it("may not import what is not theirs, one planted violation for each", async () => {
    const { paths, tree } = plantAll(forbidden);

    const problems = await checkBoundaries(tree);

    for (const [index, [from, to, rule]] of forbidden.entries()) {
      const found = problems.filter((problem) => problem.startsWith(`${paths[index]} →`));
      expect(
        found.map((problem) => problem.split(": ").at(-1)),
        `${from} → ${to}`,
      ).toContain(rule);
    }
  });

  it("may import what is", async () => {
    expect(await checkBoundaries(plantAll(allowed).tree)).toEqual([]);
  });

  it("may not import each other in a circle", async () => {
    const tree = plantedTree({
      ...settings,
      "lib/domain/a.ts": importing("./b"),
      "lib/domain/b.ts": importing("./a"),
    });

    expect((await checkBoundaries(tree)).join()).toMatch(/no cycles/);
  });
});

describe("the check of the layers", () => {
  it("says so when it sees nothing", () => {
    const report = { modules: [], summary: { violations: [] } };

    expect(problemsIn(report, ["lib/domain/ids.ts"])).toEqual([
      "the check saw no module at all",
      "lib/domain/ids.ts: not seen by the check",
    ]);
  });

  it("does not take a tool that fails for one that finds nothing", async () => {
    await expect(checkBoundaries(plantedTree({}))).rejects.toThrow("did not answer");
  });
});
