import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { routes as attemptRoutes } from "@/server/attempt/router";
import { actions } from "@/tests/support/access-actions";
import { calls } from "@/tests/support/access-calls";
import { pages, routes } from "@/tests/support/access-pages";

const app = join(import.meta.dirname, "..", "..", "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" });

/** The address of a file under app: folders without groups. */
function addresses(name: string): string[] {
  return files
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => {
      const folders = file.split("/").slice(0, -1);
      return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
    })
    .sort();
}

/** What an actions file exports, by name. */
function exportsOf(file: string): string[] {
  const source = readFileSync(join(app, file), "utf8");
  return [...source.matchAll(/^export async function (\w+)/gm)].map(([, name = ""]) => name).sort();
}

const actionFiles = files.filter((file) => file.endsWith("actions.ts"));

describe("the table of who may come where", () => {
  it("has a line for every page", () => {
    expect(addresses("page.tsx").length).toBeGreaterThan(20);
    expect(Object.keys(pages).sort()).toEqual(addresses("page.tsx"));
  });

  it("has a line for every route handler", () => {
    expect(Object.keys(routes).sort()).toEqual(addresses("route.ts"));
  });

  it("has a line for every file of actions", () => {
    expect(actionFiles.length).toBeGreaterThan(8);
    expect(Object.keys(actions).sort()).toEqual([...actionFiles].sort());
  });

  it.each(actionFiles)("has a line for every action in %s", (file) => {
    expect(Object.keys(actions[file] ?? {}).sort()).toEqual(exportsOf(file));
  });

  it("has a line for every call of the attempt API", () => {
    expect(Object.keys(calls).sort()).toEqual(Object.keys(attemptRoutes).sort());
  });
});
