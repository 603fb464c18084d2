import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sat-hach-"));
  writeFileSync(join(folder, "a.txt"), "Câu 1: Một?\nA. x\nB. y\nĐáp án: B\n");
  writeFileSync(join(folder, "b.bin"), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
});

afterAll(() => rmSync(folder, { recursive: true }));

function inspect(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const command = [join(root, "scripts", "cli", "main.ts"), "items", "inspect", ...args];
  const env = { ...process.env, LANG: "C" };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", ...command],
      { cwd: root, env },
      (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

describe("items inspect", () => {
  it("says one object a line for several files, and is refused only with all of them", async () => {
    const [good, bad] = [join(folder, "a.txt"), join(folder, "b.bin")];

    const both = await inspect(good, bad, "--json");
    const refused = await inspect(bad, "--json");

    expect(both.code).toBe(0);
    const [first, second] = both.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(first).toEqual({
      file: good,
      format: "text",
      items: [
        {
          ref: "1",
          line: 1,
          type: "single_choice",
          stem: "Một?",
          options: [
            { id: "A", text: "x" },
            { id: "B", text: "y" },
          ],
          key: ["B"],
          points: 1,
          status: "ready",
          topic: null,
          level: null,
          explanation: null,
          legal_basis: null,
          warnings: [],
        },
      ],
      skipped: [],
      errors: [],
    });
    expect(second).toMatchObject({ file: bad, items: [], errors: [{ code: "old_or_locked" }] });
    expect(refused.code).toBe(2);
  });

  it("takes a format by name, and refuses one there is not", async () => {
    const forced = await inspect(join(folder, "a.txt"), "--format", "gift", "--json");
    const unknown = await inspect(join(folder, "a.txt"), "--format", "doc", "--json");

    expect(JSON.parse(forced.out)).toMatchObject({ format: "gift", items: [] });
    expect(unknown.code).toBe(2);
    expect(JSON.parse(unknown.out)).toMatchObject({ errors: [{ code: "option_invalid" }] });
  });
});
