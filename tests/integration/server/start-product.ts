import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildExam } from "@/scripts/build-exam";
import { supervise } from "@/server/main";

const examPage = join(import.meta.dirname, "..", "..", "..", "dist", "exam", "index.html");

void supervise({
  // These tests also run before anything is built; which build of this page they meet is all one.
  prepare: async () => {
    if (!existsSync(examPage)) await buildExam();
    return true;
  },
  webEntry: join(import.meta.dirname, "stub-web.ts"),
  jobs: process.argv.includes("jobs"),
});
