import { log } from "@/lib/platform/log";
import { startJobs } from "@/server/jobs";
import { scoringJob } from "@/server/scoring-job";

// The product's scoring in a process of its own, to be killed; in the product it runs beside the pages.
startJobs([scoringJob()]);
process.on("disconnect", () => process.exit(0));
log.info("scorer_started");
