import { setTimeout as pause } from "node:timers/promises";
import { insistently } from "../place/database";
import type { Theatre } from "../theatre";

/** How late after its last instant an attempt may still stand open while a process is up. */
export const overdueS = 12;

/** An attempt lasts at most half a minute, and a minute more where an invigilator gave it. */
const stillMs = 100_000;

/** Heals everything and waits until nothing is left to do: queues, overdue attempts, scores. */
export async function settle(
  theatre: Theatre,
  officers: Promise<unknown>,
  say: (words: string) => void,
): Promise<void> {
  for (const proxy of [...theatre.fronts, theatre.databaseLine]) proxy.heal();
  if (!theatre.postgres.running) await theatre.postgres.keepStarting(60_000);
  await theatre.staff.releaseAll();
  await Promise.race([officers, pause(90_000)]);
  say("everybody has gone home");
  await untilTrue(() => nothingEnds(theatre), stillMs);
  say("nothing is overdue");
  await untilTrue(() => everythingScored(theatre), 20_000);
}

async function untilTrue(ask: () => Promise<boolean>, patienceMs: number): Promise<void> {
  const limit = performance.now() + patienceMs;
  while (performance.now() < limit && !(await insistently(ask))) await pause(250);
}

/** Neither overdue nor about to be: whoever left for good still ends by themselves, one after another. */
async function nothingEnds({ owner }: Theatre): Promise<boolean> {
  const [row] = await owner<{ some: boolean }[]>`
    select exists (select from attempt where state = 'in_progress'
      and close_after < exam_clock() + interval '5 s') as some`;
  return row?.some === false;
}

/** Units' results follow their scores at once: when the last score is there, they are on their way. */
async function everythingScored({ owner }: Theatre): Promise<boolean> {
  const [row] = await owner<{ some: boolean }[]>`
    select exists (select from finish where not scored) as some`;
  if (row?.some !== false) return false;
  await pause(1_500);
  return true;
}
