import { dirname, join } from "node:path/posix";
import type { Problem, SourceFile } from "./files";

const rules = "lib/domain/";
const proofs = "tests/unit/domain/";

/**
 * Whether `tests/unit/domain` mirrors `lib/domain`: no test without its folder, and each file with a
 * function is reached by the tests of the folder that mirrors its own, directly or through another.
 */
export function checkMirror(files: readonly SourceFile[]): Problem[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const domain = files.filter(({ path }) => path.startsWith(rules) && path.endsWith(".ts"));
  const tests = files.filter(({ path }) => path.startsWith(proofs) && path.endsWith(".ts"));
  const folders = new Set(domain.map(({ path }) => dirname(path)));
  const homeless = tests
    .filter(({ path }) => !folders.has(mirrored(dirname(path))))
    .map(({ path }) => `${path}: there is no ${mirrored(dirname(path))}`);
  const untested = [...folders].flatMap((folder) => {
    const reached = new Set<string>();
    for (const test of tests) {
      if (`${mirrored(dirname(test.path))}/`.startsWith(`${folder}/`)) follow(test, known, reached);
    }
    return domain
      .filter(({ path }) => dirname(path) === folder && !reached.has(path))
      .filter(({ text }) => /^export (?:async )?function /m.test(text))
      .map(({ path }) => `${path}: no test in ${`${folder}/`.replace(rules, proofs)} reaches it`);
  });
  return [...homeless, ...untested];
}

function mirrored(folder: string): string {
  return `${folder}/`.replace(proofs, rules).slice(0, -1);
}

function follow(file: SourceFile, known: ReadonlyMap<string, SourceFile>, reached: Set<string>) {
  if (reached.has(file.path)) return;
  reached.add(file.path);
  for (const [, specifier = ""] of file.text.matchAll(/\bfrom "((?:@|\.{1,2})\/[^"]+)"/g)) {
    const base = specifier.startsWith("@/")
      ? specifier.slice(2)
      : join(dirname(file.path), specifier);
    const next = known.get(`${base}.ts`);
    if (next) follow(next, known, reached);
  }
}
