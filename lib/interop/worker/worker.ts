import { rejected } from "@/lib/domain/result";
import type { Job, JobAnswer } from "./tasks";

/** The other end of `openReader`: takes one file after the other and says what is in it. */
process.on("message", (job: Job) => {
  // Whatever a reader stumbled over: it cannot be told from what a damaged file does.
  const unreadable = () => rejected({ code: "unreadable" });
  void run(job)
    .catch(unreadable)
    .then((output) => {
      const json = JSON.stringify(output);
      const answer: JobAnswer = { json, residentBytes: process.memoryUsage.rss() };
      process.send?.(answer);
    });
});
process.on("disconnect", () => process.exit());

async function run(job: Job): Promise<unknown> {
  switch (job.task) {
    case "roll": {
      const { readWorkbook } = await import("../roll/read-workbook");
      return readWorkbook(job.input);
    }
    case "items": {
      const { readItems } = await import("../items/read-items");
      return readItems(job.input.source, job.input.format);
    }
  }
}
