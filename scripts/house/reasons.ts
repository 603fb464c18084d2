import { relative } from "node:path";
import ts from "typescript";
import type { Problem, SourceFile } from "./files";
import { type Texts, textsOf } from "./messages";

/**
 * Whether a person is told why: each reason that an action hands to `refused(form, reason)` has its
 * sentence. A form takes its sentences from one group of texts; what that group lacks, the group of
 * all forms has to say.
 */
export function checkReasons(root: string, files: readonly SourceFile[]): Problem[] {
  const actions = files.filter(({ path }) => /^app\/.*\/actions\.ts$/.test(path));
  const program = programOf(root, actions);
  const checker = program.getTypeChecker();
  const groups = groupsOf(textsOf(files, "vi"));
  return actions.flatMap(({ path }) => {
    const source = program.getSourceFile(`${root}/${path}`);
    return source
      ? callsOf(source).flatMap((call) => checkCall(call, { checker, root, groups }))
      : [];
  });
}

function programOf(root: string, actions: readonly SourceFile[]): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) =>
    ts.sys.readFile(path),
  ) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent(
    { compilerOptions: config.compilerOptions, files: [] },
    ts.sys,
    root,
  );
  return ts.createProgram({
    rootNames: actions.map(({ path }) => `${root}/${path}`),
    options: { ...options, incremental: false, noEmit: true },
  });
}

function callsOf(source: ts.SourceFile): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === "refused") calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

type Ground = {
  readonly checker: ts.TypeChecker;
  readonly root: string;
  readonly groups: readonly ReadonlySet<string>[];
};

function checkCall(call: ts.CallExpression, { checker, root, groups }: Ground): Problem[] {
  const source = call.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(call.getStart());
  const place = `${relative(root, source.fileName)}:${line + 1}`;
  const [, reason] = call.arguments;
  const codes = reason && codesOf(checker.getTypeAtLocation(reason));
  if (!codes) return [`${place}: the reason is any text; make it a union of codes`];
  if (groups.some((group) => codes.every((code) => group.has(code)))) return [];
  return [`${place}: no group of texts has a sentence for each of ${codes.join(", ")}`];
}

/** The codes of a union of literals, or undefined when the type admits any text. */
function codesOf(type: ts.Type): string[] | undefined {
  const members = type.isUnion() ? type.types : [type];
  const codes = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  return codes.length === members.length ? codes : undefined;
}

/** Each group of sentences, with the ones that every form falls back on. */
function groupsOf(texts: Texts, shared = sharedCodes(texts)): Set<string>[] {
  const groups = Object.values(texts).filter((value) => typeof value !== "string");
  const own = Object.keys(texts).filter((key) => typeof texts[key] === "string");
  return [new Set([...own, ...shared]), ...groups.flatMap((group) => groupsOf(group, shared))];
}

function sharedCodes({ errors }: Texts): string[] {
  const field = typeof errors === "object" ? errors.field : undefined;
  return typeof field === "object" ? Object.keys(field) : [];
}
