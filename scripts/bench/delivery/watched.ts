import { setTimeout as pause } from "node:timers/promises";
import { type Figures, median, round } from "../figures";
import { type Bench, using } from "./bench";
import type { Watched } from "./report";

const settleMs = 3_000;

/** What a room full of screens costs the candidates: the same pace without and with, in turns. */
export async function measureWatched(bench: Bench): Promise<{ readonly watched: Watched }> {
  const { load, lookers, plan, rooms, progress } = bench;
  const { views, everyMs, rounds } = plan.watched;
  const { candidates, everyMs: answerEveryMs } = plan.paced;
  await load.ask("pace", { name: "steady", candidates, everyMs: answerEveryMs });
  const alone: Figures[] = [];
  const beside: Figures[] = [];
  const looks = { answered: 0, shed: 0, errors: 0, reports: 0 };
  for (let n = 0; n < rounds; n += 1) {
    alone.push(await savesOf(bench));
    await lookers.ask("watch", { room: rooms.steady, watch: rooms.watch, views, everyMs });
    beside.push(await savesOf(bench));
    const seen = await lookers.ask("unwatch", undefined);
    for (const key of Object.keys(looks) as (keyof typeof looks)[]) looks[key] += seen[key];
    progress(`watched: p99 ${alone.at(-1)?.p99} alone, ${beside.at(-1)?.p99} beside views`);
  }
  await load.ask("rest", undefined);
  const p99 = (figures: readonly Figures[]) => median(figures.map((one) => one.p99));
  const seconds = beside.reduce((sum, one) => sum + one.seconds, 0) + rounds * (settleMs / 1000);
  return {
    watched: {
      views,
      looks_per_s: round(looks.answered / seconds, 1),
      looks_shed: looks.shed,
      reports: looks.reports,
      save_p99_ms_alone: round(p99(alone), 1),
      save_p99_ms: round(p99(beside), 1),
      errors: looks.errors + beside.reduce((sum, one) => sum + one.errors, 0),
    },
  };
}

async function savesOf(bench: Bench): Promise<Figures> {
  const { load, plan } = bench;
  await pause(settleMs);
  const { value } = await using(bench, async () => {
    await load.ask("mark", undefined);
    await pause(plan.watched.seconds * 1000);
    return load.ask("read", undefined);
  });
  return value;
}
