import { log } from "@/lib/platform/log";
import { startJobs } from "@/server/job/jobs";
import { scoringJob } from "@/server/job/scoring-job";

// Of what the product does by itself its scoring alone, in a process to be killed.
startJobs([scoringJob()]);
process.on("disconnect", () => process.exit(0));
log.info("scorer_started");
