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
    const step = stepOf(bench);
    await step("entered", () => load.ask("arrive", { name, room: rooms.day, withinMs: arriveMs }));
    const started = await step("started", () => load.ask("start", { name, withinMs: startMs }));
    const brisk = await step("answered", () =>
      load.ask("answer", { name, times: answers, everyMs }),
    );
    const most = { name, share: promptShare, withinMs: submitMs };
    const prompt = await step("submitted", () => load.ask("submit", most));
    const rest = { name, share: 1, withinMs: submitMs / 10 };
    const others = await step("the others", () => load.ask("submit", rest));
    await untilRolledUp(bench);
    return { started: started.value, brisk, prompt: prompt.value, others: others.value };
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
    finish: {
      submit_p95_ms: value.prompt.p95,
      errors: value.prompt.errors + value.others.errors,
    },
  };
}

/** Does a step of the day, and tells how it went and what each of its requests cost. */
const stepOf = (bench: Bench) => async (what: string, work: () => Promise<Figures>) => {
  const measured = await using(bench, work);
  const { count, errors, p50, p95 } = measured.value;
  const each = (ms: number) => round(ms / Math.max(1, count), 2);
  const { cpuMs, databaseMs } = measured.usage;
  bench.progress(
    `${what}: ${count}, ${errors} errors, p50 ${p50} ms, p95 ${p95} ms; each ${each(cpuMs)} ms of processor, ${each(databaseMs)} of them the database's`,
  );
  return measured;
};

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
