import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first";

// A half-hour zone that nobody here lives in: code that forgets its time zone fails.
process.env.TZ = "Asia/Kathmandu";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": at("."),
      // Next swaps this marker for nothing on the server; elsewhere it throws.
      "server-only": at("./node_modules/server-only/empty.js"),
    },
  },
  test: {
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    setupFiles: [at("tests/support/properties.ts")],
    // `isolate: false` below: modules are read once a worker, which took longer than many a test.
    // What a file needs of its own, a database above all, it gets from fixtures.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: "integration",
          isolate: false,
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/template-database.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
