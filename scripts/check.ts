import { printTotal, runStages } from "./house/stage";
import { routeTypes, staticStages } from "./house/static-stages";

const total = await runStages([routeTypes, staticStages]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
