import { faults, mutant } from "./house/fault-stages";
import { runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";
import { build, playwright, vitest } from "./house/test-stages";

const { passed, failed } = await runStages([
  ...staticStages,
  vitest("house"),
  vitest("unit"),
  vitest("integration"),
  faults,
  mutant,
  build,
  playwright,
]);

// Read by machines: the last line, exactly so.
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
