import { dirname, normalize } from "node:path/posix";
import type { Problem, SourceFile } from "./files";

/** Folders at the top: whatever begins with one of them is a path of this repository. */
const top =
  /^(app|client|components|content|db|docs|i18n|lib|messages|scripts|server|tests)\/|^[.]?[\w.-]+[.](c?js|mjs|json|md|ts)$/;

/** Made by the product while it runs, or written by whoever installs it. */
const made = new Set(["secrets.json", "run.json", "demonstration.json"]);

/**
 * Paths that a document names and that are not there. A name with a gap to be filled (`<noun>`, `*`)
 * is held to its folder.
 */
export function checkDocPaths(
  files: readonly SourceFile[],
  exists: (path: string) => boolean,
): Problem[] {
  return files
    .filter(({ path }) => path === "README.md" || /^docs\/.*[.]md$/.test(path))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          [...named(line), ...linked(line, path)]
            .filter((target) => !exists(solid(target)))
            .map((target) => `${path}:${index + 1}: there is no ${target}`),
        ),
    );
}

/** What stands in backticks and looks like one of our paths. */
function named(line: string): string[] {
  return [...line.matchAll(/`([^`\s]+)`/g)]
    .map(([, word = ""]) => word)
    .filter((word) => top.test(word) && !made.has(word));
}

/** Where links and pictures lead, seen from the document. */
function linked(line: string, path: string): string[] {
  return [...line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(`${dirname(path)}/${target}`));
}

/** The part of a path that stands before the first gap. */
function solid(path: string): string {
  const gap = path.search(/[<*]/);
  return gap < 0 ? path : path.slice(0, path.lastIndexOf("/", gap));
}
