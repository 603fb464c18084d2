import { ok, rejected } from "@/lib/domain/result";
import type { SourcedItem } from "../items/add-excerpts";
import type { FilePicture } from "../items/collect-pictures";
import { countFound } from "../items/found-items";
import type { Job, JobAnswer, JobProgress } from "./tasks";

/** The other end of `openReader`: takes one file after the other and says what is in it. */
process.on("message", (job: Job) => {
  // Whatever a reader stumbled over: it cannot be told from what a damaged file does.
  const unreadable = () => rejected({ code: "unreadable" });
  countFound((found) => {
    const progress: JobProgress = { found };
    process.send?.(progress);
  });
  void run(job)
    .catch(unreadable)
    .then((output) => {
      const json = JSON.stringify(output);
      const answer: JobAnswer = { json, residentBytes: process.memoryUsage.rss() };
      process.send?.(answer);
    });
});
process.on("disconnect", () => process.exit());

/** The file that was read last, as far as nobody has asked for it yet: in one piece it would be heavy. */
const held: { items: (SourcedItem | null)[]; pictures: readonly FilePicture[] } = {
  items: [],
  pictures: [],
};

async function run(job: Job): Promise<unknown> {
  switch (job.task) {
    case "roll": {
      const { readWorkbook } = await import("../roll/read-workbook");
      return readWorkbook(job.input);
    }
    case "register": {
      const { readRegister } = await import("../register/read-register");
      return readRegister(job.input.bytes, job.input.kind);
    }
    case "sample": {
      const { readSample } = await import("../sample/read-sample");
      return readSample(job.input);
    }
    case "items": {
      const { readItems } = await import("../items/read-items");
      const read = await readItems(job.input.source, job.input.format);
      return read.ok ? ok({ ...read.value, lines: undefined }) : read;
    }
    case "sourced_items": {
      const { readItems } = await import("../items/read-items");
      const { addExcerpts } = await import("../items/add-excerpts");
      const { collectPictures } = await import("../items/collect-pictures");
      const { source } = job.input;
      const read = await readItems(source, null);
      if (!read.ok) return read;
      const { format, skipped, items, pictures } = addExcerpts(
        read.value,
        collectPictures(source.bytes, read.value),
      );
      Object.assign(held, { items: [...items], pictures });
      return ok({ format, skipped, items: items.length, pictures: pictures.length });
    }
    case "sourced_portion":
      return takePortion(job.input);
    case "sourced_picture":
      return held.pictures[job.input];
  }
}

function takePortion({ from, until }: { from: number; until: number }): SourcedItem[] {
  const portion = held.items.slice(from, until);
  // What has gone out needs no room here.
  held.items.fill(null, from, until);
  return portion.filter((item) => item !== null);
}
