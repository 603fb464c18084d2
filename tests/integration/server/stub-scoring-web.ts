import { startJobs } from "@/server/jobs";
import { scoringJob } from "@/server/scoring-job";
import "./stub-web";

// Stands in for the process of the pages and the jobs where what is finished has to be scored.
startJobs([scoringJob()]);
