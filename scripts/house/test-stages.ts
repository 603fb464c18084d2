import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode, tool, type Ended } from "./run";
import { check, type Outcome, type Stage } from "./stage";

type Counts = { readonly passed: number; readonly failed: number };

/** Tests of one project of vitest.config.ts. */
export function vitest(project: string): Stage {
  const args = [tool("vitest/vitest.mjs"), "run", "--project", project];
  return withReport(
    project,
    (file) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      return runNode([...args, ...reporters], { shown: true });
    },
    countVitest,
  );
}

/** Journeys through the built product in a browser. */
export const playwright = withReport(
  "e2e",
  (file) =>
    runNode([tool("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      shown: true,
    }),
  countPlaywright,
);

export const build = check("build", () => runNode(["--import", "tsx", "scripts/build.ts"]));

function withReport(
  name: string,
  run: (file: string) => Promise<Ended>,
  count: (report: unknown) => Counts,
): Stage {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), "sat-hach-report-"));
      try {
        const file = join(folder, "report.json");
        const { code } = await run(file);
        return judge(count(JSON.parse(readFileSync(file, "utf8"))), code);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** A run that fails without a failed test failed before or after them; one without tests proves nothing. */
export function judge({ passed, failed }: Counts, code: number): Outcome {
  if (failed === 0 && code !== 0) return { passed, failed: 1, output: `ended with ${code}` };
  if (failed === 0 && passed === 0)
    return { passed, failed: 1, output: "there was no test to run" };
  return { passed, failed, output: "" };
}

/** Counts of a JSON report of vitest; a file that could not be loaded is one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = report as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** Counts of a JSON report of Playwright; a test that passed only when repeated has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
