import { setTimeout as pause } from "node:timers/promises";
import { round } from "../figures";
import { type Bench, using } from "./bench";
import type { Paced } from "./report";

const settleMs = 3_000;

/** Candidates at a natural pace, each on a connection of its own. */
export async function measurePaced(bench: Bench): Promise<{ readonly paced: Paced }> {
  const { load, plan, progress } = bench;
  const { candidates, everyMs, seconds } = plan.paced;
  await load.ask("pace", { name: "steady", candidates, everyMs });
  await pause(Math.min(settleMs, everyMs));
  const { value, usage } = await using(bench, async () => {
    await load.ask("mark", undefined);
    await pause(seconds * 1000);
    return load.ask("read", undefined);
  });
  await load.ask("rest", undefined);
  const paced = {
    candidates,
    saves_per_s: round(value.count / value.seconds, 1),
    save_p50_ms: value.p50,
    save_p95_ms: value.p95,
    save_p99_ms: value.p99,
    cpu_ms_per_save: round(usage.cpuMs / value.count, 3),
  };
  progress(
    `paced: ${paced.saves_per_s} saves/s, p95 ${value.p95}, p99 ${value.p99}, ${value.errors} errors`,
  );
  return { paced };
}
