import type { Ended } from "./run";

export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** What a person has to read; empty when there is nothing. */
  readonly output: string;
  /** Names of the tests that failed, where the stage knows them. */
  readonly failures?: readonly string[];
};

/** How all of them ended together. */
export type Total = {
  readonly passed: number;
  readonly failed: number;
  /** A line for each failure, beginning with the name of its stage. */
  readonly failures: readonly string[];
};

export type Stage = { readonly name: string; readonly run: () => Promise<Outcome> };

/** A stage by itself, or several that may run side by side. */
export type Step = Stage | readonly Stage[];

/** Runs all stages, also after one that failed, and says how each of them ended. */
export async function runStages(steps: readonly Step[]): Promise<Total> {
  let passed = 0;
  let failed = 0;
  const failures: string[] = [];
  for (const step of steps) {
    for (const [stage, outcome] of await runStep("run" in step ? [step] : step)) {
      passed += outcome.passed;
      failed += outcome.failed;
      if (outcome.failed > 0) failures.push(...failureLines(stage, outcome));
    }
  }
  return { passed, failed, failures };
}

/** The end of a run: what failed, by name, and as its last line the totals, which machines read. */
export function printTotal({ passed, failed, failures }: Total): void {
  if (failures.length > 0) console.log(["\nFailed:", ...failures].join("\n  "));
  console.log(`\n${passed} passed, ${failed} failed`);
}

function failureLines({ name }: Stage, { failures = [] }: Outcome): readonly string[] {
  return failures.length === 0 ? [name] : failures.map((failure) => `${name}: ${failure}`);
}

/** Two at a time, the next as soon as one has ended: a core for each on the smallest machine. */
async function runStep(stages: readonly Stage[]): Promise<readonly (readonly [Stage, Outcome])[]> {
  const waiting = stages.values();
  const lane = async () => {
    const ended: (readonly [Stage, Outcome])[] = [];
    for (const stage of waiting) ended.push([stage, await runStage(stage)]);
    return ended;
  };
  return (await Promise.all([lane(), lane()])).flat();
}

async function runStage(stage: Stage): Promise<Outcome> {
  console.log(`\n── ${stage.name}`);
  const began = performance.now();
  const outcome = await endedSomehow(stage);
  if (outcome.output) console.log(outcome.output);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${stage.name}: ${counts}, ${seconds} s`);
  return outcome;
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
