import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startProduct, type Product } from "./product";
import { root, runNode, tool, type Ended } from "./run";
import { check, type Outcome, type Stage } from "./stage";

type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

/** Tests of one project of vitest.config.ts, on as many processes as there are processors and `more`. */
export function vitest(project: string, more = 0): Stage {
  const workers = String(availableParallelism() + more);
  const args = [tool("vitest/vitest.mjs"), "run", "--project", project, "--maxWorkers", workers];
  return withReport(
    project,
    (file) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      return runNode([...args, ...reporters], { shown: true });
    },
    countVitest,
  );
}

/**
 * The first start of the product, and the journeys through it in a browser. A start mostly waits
 * for its disk: other stages may run beside it and between the two.
 */
export function journeys(): { readonly firstStart: Stage; readonly e2e: Stage } {
  let product: Product | undefined;
  return {
    firstStart: {
      name: "first start",
      run: async () => {
        product = await startProduct();
        return { passed: 1, failed: 0, output: "" };
      },
    },
    e2e: {
      name: "e2e",
      run: async () => {
        if (!product) return { passed: 0, failed: 1, output: "there is no product to test" };
        const outcome = await playwright(product.folder).run();
        const code = await product.stop();
        if (code === 0) return outcome;
        const output = `the product ended with ${String(code)}`;
        return { ...outcome, failed: outcome.failed + 1, output };
      },
    },
  };
}

const playwright = (folder: string) =>
  withReport(
    "e2e",
    (file) =>
      runNode([tool("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, E2E_FOLDER: folder },
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
export function judge({ passed, failed, failures }: Counts, code: number): Outcome {
  if (failed === 0 && code !== 0) return { passed, failed: 1, output: `ended with ${code}` };
  if (failed === 0 && passed === 0)
    return { passed, failed: 1, output: "there was no test to run" };
  return { passed, failed, output: "", failures };
}

type VitestFile = {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
};

/** Counts of a JSON report of vitest; a file that could not be loaded is one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, testResults } = report as {
    numPassedTests: number;
    testResults: readonly VitestFile[];
  };
  const failures = testResults.flatMap(failedIn);
  return { passed: numPassedTests, failed: failures.length, failures };
}

function failedIn({ name, status, assertionResults }: VitestFile): readonly string[] {
  const file = relative(root, name);
  if (status === "failed" && assertionResults.length === 0) return [`${file} could not be loaded`];
  return assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => `${file} › ${test.fullName}`);
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
};

/** Counts of a JSON report of Playwright; a test that passed only when repeated has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, suites, errors } = report as {
    stats: { expected: number };
    suites: readonly PlaywrightSuite[];
    errors: readonly { message?: string }[];
  };
  const failures = [
    ...suites.flatMap(failedUnder),
    ...errors.map(({ message }) => `outside of any test: ${message ?? "no message"}`),
  ];
  return { passed: stats.expected, failed: failures.length, failures };
}

function failedUnder({ suites = [], specs }: PlaywrightSuite): readonly string[] {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(() => `${file} › ${title}`),
  );
  return [...failed, ...suites.flatMap(failedUnder)];
}
