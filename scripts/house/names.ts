import { basename } from "node:path";
import type { Problem, SourceFile } from "./files";

const code = [
  ...["app", "client", "components", "db", "i18n", "lib"],
  ...["messages", "scripts", "server", "tests"],
];
const otherFolders = ["content", "docs", "public", ".ci"];

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** The folders of a route: [attemptId], [...rest], (candidate), @slot, _private. */
const routeFolder = /^(\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|[@_][a-z-]+)$/;

const drawers = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "types",
  "shared",
]);

/** Names of files and folders: kebab-case, no drawers, no barrels, no new top folder. */
export function checkNames(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path }) => [
    ...checkTop(path),
    ...(isCode(path) ? [...checkSpelling(path), ...checkDrawer(path), ...checkBarrel(path)] : []),
  ]);
}

function isCode(path: string): boolean {
  return code.includes(path.split("/")[0] ?? "") && !path.startsWith("db/migrations/");
}

function checkTop(path: string): Problem[] {
  const [top = "", inside] = path.split("/");
  if (inside === undefined || code.includes(top) || otherFolders.includes(top)) return [];
  return [`${path}: there is no layer "${top}"`];
}

function checkSpelling(path: string): Problem[] {
  const parts = path.split("/");
  const wrong = parts.filter((part) => {
    return !kebab.test(part) && !(parts[0] === "app" && routeFolder.test(part));
  });
  return wrong.map((part) => `${path}: "${part}" is not kebab-case`);
}

function checkDrawer(path: string): Problem[] {
  if (path.startsWith("messages/")) return [];
  const parts = path.split("/").map((part) => part.replace(/\..*$/, ""));
  return parts
    .filter((part) => drawers.has(part))
    .map((part) => `${path}: "${part}" is a drawer; name what is in it`);
}

function checkBarrel(path: string): Problem[] {
  if (!/^index\.[a-z]+$/.test(basename(path)) || path === "db/schema/index.ts") return [];
  return [`${path}: no barrels; a file is named for what it holds`];
}
