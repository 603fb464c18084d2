import { expect, it } from "vitest";
import { strangersIn } from "@/scripts/build-exam";

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
