import ts from "typescript";
import { type Problem, type SourceFile, typescriptOf } from "./files";
import { argumentsOf } from "./icu";
import { type Texts, textsOf } from "./messages";

const sources = new Set(["useTranslations", "getTranslations"]);
const fillers = new Set(["rich", "markup"]);
const askers = new Set([...fillers, "raw", "has"]);

/**
 * Whether each text that code asks for by name is there, and is given every value it has a gap for. A
 * name put together at run time is followed as far as it is written: `t(\`state.${state}\`)` needs a
 * group of texts called `state`, and the values that all of them have a gap for.
 */
export function checkMessageKeys(files: readonly SourceFile[]): Problem[] {
  const texts = textsOf(files, "vi");
  return typescriptOf(files)
    .filter(({ path, text }) => !path.startsWith("tests/") && text.includes("Translations("))
    .flatMap((file) => checkFile(file, texts));
}

function checkFile({ path, text }: SourceFile, texts: Texts): Problem[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const problems: Problem[] = [];
  visit(source, new Map(), (node, key) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const found = textAt(texts, key);
    const wrong = found === undefined ? `there is no text ${key}` : unfilled(node, key, found);
    if (wrong !== null) problems.push(`${path}:${line + 1}: ${wrong}`);
  });
  return problems;
}

type Report = (node: ts.CallExpression, key: string) => void;

/** Walks a function with the translators it declared or inherited: name of the variable to namespace. */
function visit(node: ts.Node, inherited: ReadonlyMap<string, string>, report: Report) {
  const known = ts.isFunctionLike(node) ? new Map(inherited) : (inherited as Map<string, string>);
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    const namespace = namespaceOf(node.initializer);
    if (namespace !== undefined) known.set(node.name.text, namespace);
  }
  if (ts.isCallExpression(node)) {
    const namespace = known.get(askedOf(node.expression));
    const key = node.arguments[0] && writtenPart(node.arguments[0]);
    if (namespace !== undefined && key !== undefined) {
      report(node, [namespace, key].filter(Boolean).join("."));
    }
  }
  ts.forEachChild(node, (child) => visit(child, known, report));
}

function namespaceOf(node: ts.Expression | undefined): string | undefined {
  const call = node && ts.isAwaitExpression(node) ? node.expression : node;
  if (!call || !ts.isCallExpression(call) || !sources.has(call.expression.getText()))
    return undefined;
  const [argument] = call.arguments;
  if (!argument) return "";
  return ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** The variable whose texts a call asks for: `t(…)`, `t.rich(…)`. */
function askedOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee) || !askers.has(callee.name.text)) return "";
  return callee.expression.getText();
}

/** The whole key, or of one put together the groups it begins with. */
function writtenPart(argument: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isTemplateExpression(argument)) return undefined;
  const { text } = argument.head;
  return text.includes(".") ? text.slice(0, text.lastIndexOf(".")) : undefined;
}

function textAt(texts: Texts, key: string): string | Texts | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of key.split(".")) {
    if (found === undefined || typeof found === "string") return undefined;
    found = found[part];
  }
  return found;
}

function unfilled(node: ts.CallExpression, key: string, text: string | Texts): string | null {
  const names = gapsLeft(node, text);
  return names.length === 0 ? null : `${key} is not given ${names.join(", ")}`;
}

/** The gaps of a text, or of each of a group, that a call gives no value for, as far as it is written. */
function gapsLeft({ expression, arguments: given }: ts.CallExpression, text: string | Texts) {
  if (ts.isPropertyAccessExpression(expression) && !fillers.has(expression.name.text)) return [];
  const [first = [], ...others] = stringsIn(text).map(argumentsOf);
  const names = first.filter((name) => others.every((other) => other.includes(name)));
  const [, values] = given;
  if (values === undefined) return names;
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) {
    return [];
  }
  const known = new Set(values.properties.map(({ name }) => name?.getText()));
  return names.filter((name) => !known.has(name.replace(/^<(.*)>$/, "$1")));
}

function stringsIn(text: string | Texts): string[] {
  return typeof text === "string" ? [text] : Object.values(text).flatMap(stringsIn);
}
