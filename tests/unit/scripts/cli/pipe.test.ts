import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const question = (n: number) => `Câu ${n}: Hỏi điều thứ ${n}?\nA. Một\nB. Hai\nĐáp án: A\n\n`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sat-hach-pipe-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("ends in silence when whoever reads what it says has seen enough", () => {
  const file = join(folder, "questions.txt");
  // More than a pipe holds: the rest is still to be written when the reader has gone.
  writeFileSync(file, Array.from({ length: 1_000 }, (_, n) => question(n + 1)).join(""));
  const inspect = `"${process.execPath}" --import tsx scripts/cli/main.ts items inspect "${file}" --json`;

  const { stderr, stdout } = spawnSync("sh", ["-c", `${inspect} | head -c 8`]);

  expect(stdout.toString()).toBe('{"file":');
  expect(stderr.toString()).toBe("");
});
