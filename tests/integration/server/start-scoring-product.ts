import { join } from "node:path";
import { supervise } from "@/server/main";
import { buildExam } from "@/scripts/build-exam";
import { existsSync } from "node:fs";

const examPage = join(import.meta.dirname, "..", "..", "..", "dist", "exam", "index.html");

void supervise({
  prepare: async () => {
    if (!existsSync(examPage)) await buildExam();
    return true;
  },
  webEntry: join(import.meta.dirname, "stub-scoring-web.ts"),
});
