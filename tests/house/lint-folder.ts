import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode, tool } from "@/scripts/house/run";

type Finding = { readonly filename: string; readonly code: string };

/** Rules that each text of a folder breaks, as "plugin/rule", as if the folder were the project. */
export async function lintFolder(
  folder: string,
  ...options: readonly string[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rules = readFileSync(join(root, ".oxlintrc.json"), "utf8");
  writeFileSync(join(folder, ".oxlintrc.json"), rules.replace("./scripts/", `${root}/scripts/`));
  const { output } = await runNode(
    [tool("oxlint/bin/oxlint"), ...options, "--format", "json", "."],
    { cwd: folder },
  );
  const { diagnostics } = JSON.parse(output) as { diagnostics: readonly Finding[] };
  const found = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const rule = code.replace(/\((.+)\)/, "/$1");
    found.set(filename, [...(found.get(filename) ?? []), rule]);
  }
  return found;
}
