import { printTotal, runStages } from "./house/stage";
import { fileStages, routeTypes, typeStages } from "./house/static-stages";

const total = await runStages([routeTypes, [...typeStages, ...fileStages]]);

printTotal(total);
if (total.failed > 0) process.exitCode = 1;
