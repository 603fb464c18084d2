import { faults, mutant } from "./house/fault-stages";
import { printTotal, runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";
import { build, playwright, vitest } from "./house/test-stages";

const total = await runStages([
  ...staticStages,
  vitest("house"),
  vitest("unit"),
  vitest("integration"),
  faults,
  mutant,
  build,
  playwright,
]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
