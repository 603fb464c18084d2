import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import english from "@/messages/en/exam.json";
import vietnamese from "@/messages/vi/exam.json";
import { bundlePage, strangersIn } from "@/scripts/build-exam";

it("tells packages that a thin line should not carry from those that the page is made of", () => {
  const inputs = [
    "client/exam/main.tsx",
    "node_modules/preact/dist/preact.module.js",
    "node_modules/zod/v4/core/core.js",
    "node_modules/zod/v4/classic/schemas.js",
    "node_modules/@scope/big/index.js",
  ];

  expect(strangersIn(inputs)).toEqual(["zod", "@scope/big"]);
});

/** What a first visit may carry is 140,000 bytes; heads, answers and a form with two pictures take
 * 45,000 of them. */
const budget = 95_000;

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

it("has every letter that its texts and the Vietnamese alphabet are written with", () => {
  const css = readFileSync("client/exam/style/fonts.css", "utf8");
  const held = [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, from = "", to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  const vowels = Array.from("aăâeêioôơuưy").flatMap((base) =>
    Array.from("\u0300\u0301\u0303\u0309\u0323", (tone) => (base + tone).normalize("NFC")),
  );
  const alphabet = `đăâêôơư${vowels.join("")}`;
  const written = JSON.stringify([vietnamese, english]) + alphabet + alphabet.toUpperCase();
  const letters = new Set(written.match(/[\p{L}\p{N}!-~]/gu));

  const missing = [...letters].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !held.some(([from, to]) => from <= code && code <= to);
  });

  expect(missing).toEqual([]);
});
