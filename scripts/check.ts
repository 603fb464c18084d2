import { printTotal, runStages } from "./house/stage";
import { staticStages } from "./house/static-stages";

const total = await runStages(staticStages);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
