import { existsSync } from "node:fs";
import { join } from "node:path";
import { readFiles, typescriptOf, type Problem } from "./files";
import { root, runNode, tool } from "./run";

const layers = [
  ...["app", "client", "components", "content", "db", "i18n", "lib"],
  ...["messages", "proxy.ts", "scripts", "server", "tests"],
];

type Report = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

/**
 * Imports between layers that the configuration forbids. Says so, too, when it did not see every
 * file: a check that sees nothing finds nothing.
 */
export async function checkBoundaries(tree = root): Promise<Problem[]> {
  const present = layers.filter((layer) => existsSync(join(tree, layer)));
  const files = typescriptOf(readFiles(tree)).map(({ path }) => path);
  const expected = files.filter((path) =>
    present.some((layer) => `${path}/`.startsWith(`${layer}/`)),
  );
  const program = tool("dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(root, ".dependency-cruiser.cjs");
  const args = [program, "--config", config, "--output-type", "json", ...present];
  const { output } = await runNode(args, { cwd: tree });
  return problemsIn(parse(output), expected);
}

/** What a report says, and which of the files that it should speak of it does not. */
export function problemsIn({ modules, summary }: Report, expected: readonly string[]): Problem[] {
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = expected.filter((path) => !seen.has(path));
  return [
    ...(seen.size === 0 ? ["the check saw no module at all"] : []),
    ...unseen.map((path) => `${path}: not seen by the check`),
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
  ];
}

function parse(output: string): Report {
  try {
    return JSON.parse(output.slice(output.indexOf("{"))) as Report;
  } catch {
    throw new Error(`dependency-cruiser did not answer: ${output.slice(0, 500)}`);
  }
}
