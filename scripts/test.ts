import { faults, mutant } from "./house/fault-stages";
import { printTotal, runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";
import { build, journeys, vitest } from "./house/test-stages";

const { firstStart, e2e } = journeys();

const total = await runStages([
  build,
  [firstStart, ...staticStages],
  // Runs of faults mostly wait: others have the processors meanwhile.
  [vitest("house"), faults],
  [vitest("unit"), mutant],
  // Many of these wait for a process, a timer or a lock.
  vitest("integration", 1),
  e2e,
]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
