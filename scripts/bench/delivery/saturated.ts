import { setTimeout as pause } from "node:timers/promises";
import { median, round } from "../figures";
import { type Bench, using } from "./bench";
import type { Saturated } from "./report";

type Run = Saturated & { readonly baselines: readonly [before: number, after: number] };

/** Time for batches, caches and the compiler to settle into a new kind of load. */
const settleMs = 1_500;

/**
 * Closed loop: every connection sends its next answer once the last one is acknowledged. Between
 * runs the baseline, so that a ratio compares neighbours in time: what others do to this machine
 * meanwhile meets both.
 */
export async function measureSaturated(bench: Bench) {
  const { plan, baseline, progress } = bench;
  const runs = new Map<number, Run[]>(plan.connections.map((connections) => [connections, []]));
  const measured = () => baseline.measure(plan.seconds / 2);
  let before = await measured();
  for (let n = 1; n <= plan.rounds; n += 1) {
    for (const [connections, list] of runs) {
      const saved = await saveClosedLoop(bench, connections);
      const after = await measured();
      const ratio = saved.saves_per_s / ((before + after) / 2);
      progress(
        `saturated ${connections} ${n}/${plan.rounds}: ${Math.round(saved.saves_per_s)} saves/s, ` +
          `baseline ${Math.round(before)} ${Math.round(after)}, ratio ${round(ratio, 2)}, ` +
          `cpu ${round(saved.cpu_ms_per_save, 3)} ms`,
      );
      list.push({ ...saved, ratio, baselines: [before, after] });
      before = after;
    }
  }
  const all = [...runs.values()].flat().flatMap(({ baselines }) => baselines);
  return {
    baseline_tps: Math.round(median(all)),
    saturated: Object.fromEntries(
      [...runs].map(([connections, list]) => [connections, middle(list)]),
    ),
  };
}

async function saveClosedLoop(bench: Bench, connections: number) {
  const { load, plan } = bench;
  await load.ask("drive", { name: "steady", connections });
  await pause(settleMs);
  const { value, usage } = await using(bench, async () => {
    await load.ask("mark", undefined);
    await pause(plan.seconds * 1000);
    return load.ask("read", undefined);
  });
  await load.ask("rest", undefined);
  if (value.errors > 0) bench.progress(`${value.errors} saves were not acknowledged`);
  return {
    saves_per_s: value.count / value.seconds,
    p95_ms: value.p95,
    cpu_ms_per_save: usage.cpuMs / value.count,
  };
}

function middle(runs: readonly Run[]): Saturated {
  const of = (key: keyof Saturated) => median(runs.map((run) => run[key]));
  return {
    saves_per_s: Math.round(of("saves_per_s")),
    ratio: round(of("ratio"), 2),
    p95_ms: round(of("p95_ms"), 1),
    cpu_ms_per_save: round(of("cpu_ms_per_save"), 3),
  };
}
