import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "@/messages/en/reading.json";
import writingEn from "@/messages/en/writing.json";
import vi from "@/messages/vi/reading.json";
import writingVi from "@/messages/vi/writing.json";

const folder = join(import.meta.dirname, "..", "..", "..", "..", "lib", "interop", "items");

/** Every code that a reader or a writer has in its source. */
function codesIn(part: string): string[] {
  const text = readFileSync(join(folder, part), "utf8");
  const written = [
    ...text.matchAll(/\bcode: "([a-z_]+)"/g),
    ...text.matchAll(/\b(?:refuse|remark)\((?:sheet, )?"([a-z_]+)"/g),
    ...text.matchAll(/&& "([a-z_]+)"/g),
  ];
  return written.map(([, code = ""]) => code);
}

const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

test.each([
  ["Vietnamese", { ...vi, ...writingVi }],
  ["English", { ...en, ...writingEn }],
])("every code a reader or writer can give has a sentence in %s", (_, groups) => {
  const codes = [...new Set(sources.flatMap(codesIn))];
  const said = new Set(Object.values(groups).flatMap((sentences) => Object.keys(sentences)));

  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !said.has(code))).toEqual([]);
});
