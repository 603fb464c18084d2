import { faults, mutant } from "./house/fault-stages";
import { printTotal, runStages } from "./house/stage";
import { fileStages, typeStages } from "./house/static-stages";
import { build, journeys, vitest } from "./house/test-stages";

const { firstStart, e2e } = journeys();

const total = await runStages([
  [build, ...fileStages],
  // A first start and runs of faults mostly wait: others have the processors meanwhile.
  [firstStart, ...typeStages, vitest("house")],
  [vitest("unit"), faults, mutant],
  // Many of these wait for a process, a timer or a lock.
  vitest("integration", 2),
  e2e,
]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
