import { faults, mutant } from "./house/fault-stages";
import { printTotal, runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";
import { build, journeys, vitest } from "./house/test-stages";

const { firstStart, e2e } = journeys();

const total = await runStages([
  build,
  [firstStart, ...staticStages],
  vitest("house"),
  vitest("unit"),
  vitest("integration"),
  faults,
  mutant,
  e2e,
]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
