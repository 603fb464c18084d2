import { describe, expect, it } from "vitest";
import { checkDocPaths } from "@/scripts/house/doc-paths";

const there = new Set([
  "lib/domain",
  "db/schema",
  "server/api.ts",
  "docs/a.md",
  "docs/images/b.png",
]);
const check = (text: string, path = "docs/a.md") =>
  checkDocPaths([{ path, text }], (name) => there.has(name));

describe("paths in documents", () => {
  it.each([
    ["`server/apis.ts`", "server/apis.ts"],
    ["`lib/services/<noun>/x.ts`", "lib/services/<noun>/x.ts"],
    ["`knipp.json`", "knipp.json"],
    ["[b](b.md)", "docs/b.md"],
    ["![c](images/c.png)", "docs/images/c.png"],
    ["[d](../e.md#part)", "e.md"],
  ])("are refused when nothing is there: %s", (text, target) => {
    expect(check(`fine\n${text}`)).toEqual([`docs/a.md:2: there is no ${target}`]);
  });

  it.each([
    "`server/api.ts` and `lib/domain/<noun>` and `db/schema/*.ts`",
    "![b](images/b.png), [a](a.md#x), [web](https://example.org/x.md)",
    "`npm start`, `/api/health`, `secrets.json`, `lib`, `DATA_DIR/run.json`",
  ])("pass when they are there, or are none of ours: %s", (text) => {
    expect(check(text)).toEqual([]);
  });

  it("are looked at in documents only", () => {
    expect(check("`server/apis.ts`", "messages/vi/help.json")).toEqual([]);
    expect(check("`server/apis.ts`", "README.md")).toHaveLength(1);
  });
});
