import { spawn } from "node:child_process";
import { join } from "node:path";
import { supervise } from "@/server/main";
import { buildExam } from "./build-exam";

const root = join(import.meta.dirname, "..");

process.chdir(root);
Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });

await supervise({
  prepare: async (stop) => {
    await buildExam();
    const watch = ["--import", "tsx", join(root, "scripts", "build-exam.ts"), "--watch"];
    const output = ["ignore", process.stderr, process.stderr] as const;
    spawn(process.execPath, watch, { cwd: root, stdio: [...output], signal: stop }).on(
      "error",
      () => {},
    );
    return true;
  },
});
