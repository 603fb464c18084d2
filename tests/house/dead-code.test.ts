import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, runNode, tool } from "@/scripts/house/run";
import { plantedPackage, plantedTree } from "./planted-tree";

const settings = {
  "knip.json": readFileSync(join(root, "knip.json"), "utf8"),
  "tsconfig.json": readFileSync(join(root, "tsconfig.json"), "utf8"),
  "package.json": JSON.stringify({
    name: "planted",
    type: "module",
    dependencies: { zod: "4.0.0" },
  }),
  ...plantedPackage("zod"),
};

const entry = 'import { z } from "zod"; import { used } from "@/lib/domain/used"; used(z);';
const used = "export function used(value: unknown) { return value; }";

/** What the check says of a tree, and whether it let it pass. */
async function judge(files: Record<string, string>) {
  const tree = plantedTree({ ...settings, ...files });
  const { code, output } = await runNode([tool("knip/bin/knip.js"), "--no-config-hints"], {
    cwd: tree,
  });
  return { passed: code === 0, output };
}

describe("the check for dead code", () => {
  it("passes code that is all used", async () => {
    const verdict = await judge({ "server/main.ts": entry, "lib/domain/used.ts": used });

    expect(verdict).toEqual({ passed: true, output: "" });
  });

  it.each([
    ["a file that nobody imports", { "lib/domain/unused.ts": used }, "Unused files"],
    [
      "an export that nobody imports",
      { "lib/domain/used.ts": `${used}\nexport function unused() {}` },
      "Unused exports",
    ],
    [
      "a package that nobody imports",
      { "server/main.ts": entry.replace('import { z } from "zod";', "const z = 1;") },
      "Unused dependencies",
    ],
    [
      "a package that is not in package.json",
      { "lib/domain/used.ts": `import "absent";\n${used}` },
      "Unlisted dependencies",
    ],
  ])("refuses %s", async (_, planted, said) => {
    const verdict = await judge({
      "server/main.ts": entry,
      "lib/domain/used.ts": used,
      ...(planted as Record<string, string>),
    });

    expect(verdict.output).toContain(said);
    expect(verdict.passed).toBe(false);
  });
});
