import type { Ended } from "./run";

export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** What a person has to read; empty when there is nothing. */
  readonly output: string;
};

export type Stage = { readonly name: string; readonly run: () => Promise<Outcome> };

/** Runs all stages, also after one that failed, and says how each of them ended. */
export async function runStages(stages: readonly Stage[]): Promise<Outcome> {
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const began = performance.now();
    const outcome = await endedSomehow(stage);
    if (outcome.output) console.log(outcome.output);
    passed += outcome.passed;
    failed += outcome.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${stage.name}: ${counts}, ${seconds} s`);
  }
  return { passed, failed, output: "" };
}

/** A stage of one check: a program that ends with 0 when all is well. */
export function check(name: string, run: () => Promise<Ended>): Stage {
  return {
    name,
    run: async () => {
      const { code, output } = await run();
      return code === 0 ? { passed: 1, failed: 0, output: "" } : { passed: 0, failed: 1, output };
    },
  };
}

async function endedSomehow(stage: Stage): Promise<Outcome> {
  try {
    return await stage.run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, output };
  }
}
