import { env, type Env } from "@/lib/platform/env";
import { compareItemsJob } from "./job/compare-items-job";
import { countAnswersJob } from "./job/count-answers-job";
import { startJobs } from "./job/jobs";
import { purgeImportsJob } from "./job/purge-imports-job";
import { mailJobs, remindJob } from "./job/remind-job";
import { scoringJob } from "./job/scoring-job";
import { obeySupervisor, tellSupervisor } from "./supervisor/messages";

work(env());

/** Does what the product does by itself: nobody who waits for a page waits for it. */
function work(settings: Env) {
  const jobs = startJobs([
    ...[scoringJob(), remindJob(), purgeImportsJob(), compareItemsJob(), countAnswersJob()],
    ...mailJobs(settings),
  ]);
  obeySupervisor({ stop: jobs.stop });
  // Nobody asks it anything.
  tellSupervisor({ type: "ready", port: null });
}
