import { setTimeout as pause } from "node:timers/promises";
import type { Figures } from "../figures";
import { round } from "../figures";
import { type Bench, using } from "./bench";
import { promptShare } from "./plan";
import type { DeliveryReport } from "./report";

type Day = Required<Pick<DeliveryReport, "brisk" | "cpu_ms_per_attempt" | "herd" | "finish">>;

/**
 * Whole attempts from the door to the result of the unit: page and entrance, everybody starting at
 * once, answers one by one, nearly everybody submitting together, scores and roll-up.
 */
export async function measureDay(bench: Bench): Promise<Day> {
  const { load, plan, rooms } = bench;
  const { arriveMs, startMs, answers, everyMs, submitMs } = plan.day;
  const name = "day" as const;
  const { value, usage } = await using(bench, async () => {
    const arrived = await load.ask("arrive", { name, room: rooms.day, withinMs: arriveMs });
    tell(bench, "entered", arrived);
    const started = await load.ask("start", { name, withinMs: startMs });
    tell(bench, "started", started);
    const brisk = await using(bench, () => load.ask("answer", { name, times: answers, everyMs }));
    tell(bench, "answered", brisk.value);
    const prompt = await load.ask("submit", { name, share: promptShare, withinMs: submitMs });
    tell(bench, "submitted", prompt);
    const others = await load.ask("submit", { name, share: 1, withinMs: submitMs / 10 });
    await untilRolledUp(bench);
    return { started, brisk, prompt, errors: prompt.errors + others.errors };
  });
  const { started, brisk } = value;
  return {
    brisk: {
      saves_per_s: Math.round(brisk.value.count / brisk.value.seconds),
      save_p95_ms: brisk.value.p95,
      cpu_ms_per_save: round(brisk.usage.cpuMs / brisk.value.count, 3),
    },
    cpu_ms_per_attempt: round(usage.cpuMs / rooms.day.slips.length, 1),
    herd: {
      candidates: rooms.day.slips.length,
      start_p50_ms: started.p50,
      start_p95_ms: started.p95,
      errors: started.errors,
    },
    finish: { submit_p95_ms: value.prompt.p95, errors: value.errors },
  };
}

function tell({ progress }: Bench, what: string, { count, errors, p50, p95 }: Figures) {
  progress(`${what}: ${count}, ${errors} errors, p50 ${p50} ms, p95 ${p95} ms`);
}

const patienceMs = 60_000;

/** Every score stands in the result of its unit. */
async function untilRolledUp({ sql, rooms }: Bench): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const [row] = await sql<{ done: boolean }[]>`
      select (select count(*) from attempt where sitting_id = ${rooms.day.sittingId} and state = 'submitted')
           = (select coalesce(sum(scored), 0) from unit_result) as done`;
    if (row?.done === true) return;
    if (performance.now() - begun > patienceMs) throw new Error("the scores are not rolled up");
    await pause(100);
  }
}
