import { runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";

const { passed, failed } = await runStages(staticStages);

console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
