import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import type { Figures as Judged, Load } from "@/lib/domain/rehearsal/judge";
import { countHeld } from "../bench/delivery/held";
import type { Figures } from "../bench/figures";
import { startLoad } from "../bench/load/load";
import type { Room } from "../bench/room/room";
import type { RehearsalPlan } from "./plan";

const name = "day" as const;
const scoringPatienceMs = 60_000;

/** Lets the candidates of a room live through a test, over the address that real ones use. */
export async function sendCandidates(
  owner: postgres.Sql,
  room: Room,
  { address, candidates, answers, everyMs, progress }: RehearsalPlan,
): Promise<Load> {
  const load = startLoad(address);
  try {
    progress(`${candidates} enter`);
    const enter = await load.ask("arrive", { name, room, withinMs: candidates * 250 });
    progress("all start at once");
    const start = await load.ask("start", { name, withinMs: 3_000 });
    progress("they answer");
    const save = await load.ask("answer", { name, times: answers, everyMs });
    progress("they hand in");
    const submit = await load.ask("submit", { name, share: 1, withinMs: 5_000 });
    const told = await load.ask("told", { name });
    progress("what they were told is compared with what is held");
    const held = await countHeld(owner, told);
    const unscored = await untilScored(owner, room);
    return {
      ...{ enter: judged(enter), start: judged(start), save: judged(save), submit: judged(submit) },
      ...held,
      unscored,
    };
  } finally {
    load.end();
  }
}

const judged = ({ count, errors, p95 }: Figures): Judged => ({ count, errors, p95 });

/** How many papers are still without a score after a minute. */
async function untilScored(owner: postgres.Sql, { sittingId }: Room): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const [row] = await owner<{ unscored: number }[]>`
      select count(*)::int as unscored from finish f join attempt a on a.id = f.attempt_id
       where a.sitting_id = ${sittingId} and f.current and not f.scored`;
    const unscored = row?.unscored ?? 0;
    if (unscored === 0 || performance.now() - begun > scoringPatienceMs) return unscored;
    await pause(200);
  }
}
