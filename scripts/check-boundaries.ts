import { checkBoundaries } from "./house/boundaries";

const problems = await checkBoundaries();

for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
