import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "@/scripts/house/run";

const config = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);

/** Codes of what the compiler says of a text under the project's own options. */
function complaints(text: string): number[] {
  const path = `${root}/lib/domain/planted.ts`;
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
    rootNames: [path],
    options: { ...options, incremental: false },
    host: {
      ...host,
      fileExists: (name) => name === path || host.fileExists(name),
      readFile: (name) => (name === path ? text : host.readFile(name)),
      getSourceFile: (name, version) =>
        name === path
          ? ts.createSourceFile(name, text, version)
          : host.getSourceFile(name, version),
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ code }) => code);
}

describe("the compiler refuses", () => {
  it.each([
    ["strict", "export const f = (value) => value;", 7006],
    ["strict", "export const f = (value: string | null) => value.length;", 18047],
    ["noUncheckedIndexedAccess", "export const f = (x: string[]): string => x[0];", 2322],
    [
      "exactOptionalPropertyTypes",
      "export const f = (): { name?: string } => ({ name: undefined });",
      2375,
    ],
    ["noImplicitReturns", "export function f(x: boolean) { if (x) return 1; }", 7030],
    ["noImplicitOverride", "class A { act() {} } export class B extends A { act() {} }", 4114],
    [
      "noFallthroughCasesInSwitch",
      "export function f(x: number) { switch (x) { case 1: f(0); case 2: f(1); } }",
      7029,
    ],
    ["noUnusedLocals", "export function f() { const unused = 1; }", 6133],
    ["noUnusedParameters", "export function f(unused: number) {}", 6133],
    [
      "verbatimModuleSyntax",
      'import { Result } from "@/lib/domain/result"; export type R = Result<1, 2>;',
      1484,
    ],
    ["erasableSyntaxOnly", "export enum State { open, closed }", 1294],
  ])("%s: %s", (_, text, code) => {
    expect(complaints(text)).toContain(code);
  });

  it("nothing of what is sound", () => {
    const text = `import type { Result } from "@/lib/domain/result";
      export const first = (names: string[]): Result<string, "none"> => {
        const [name] = names;
        return name === undefined ? { ok: false, reason: "none" } : { ok: true, value: name };
      };`;

    expect(complaints(text)).toEqual([]);
  });
});
