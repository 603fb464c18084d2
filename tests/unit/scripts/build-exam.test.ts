import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import english from "@/messages/en/exam.json";
import { bundlePage, strangersIn } from "@/scripts/build-exam";

it("tells packages that a thin line should not carry from those that the page is made of", () => {
  const inputs = [
    "client/exam/main.tsx",
    "node_modules/preact/dist/preact.module.js",
    "node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2",
    "node_modules/zod/v4/core/core.js",
    "node_modules/zod/v4/classic/schemas.js",
    "node_modules/@scope/big/index.js",
  ];

  expect(strangersIn(inputs)).toEqual(["zod", "@scope/big"]);
});

/** What a first visit may carry is 140,000 bytes; heads, answers and the form take 16,000 of them. */
const budget = 124_000;

it("leaves a first visit below what it may carry over a thin line", async () => {
  const { outputFiles } = await bundlePage();
  const carried = outputFiles.map(({ path, contents }) =>
    path.endsWith(".woff2") ? contents.length : brotliCompressSync(contents).length,
  );
  const script = outputFiles.find(({ path }) => path.endsWith(".js"))?.text ?? "";

  expect(carried.length).toBe(6);
  expect(carried.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(budget);
  expect(script).not.toContain(english.subtitle);
});
