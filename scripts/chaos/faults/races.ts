import { setTimeout as pause } from "node:timers/promises";
import { isBody } from "@/lib/domain/attempt/client/wire";
import { Probe } from "../officer/probe";
import type { Theatre } from "../theatre";
import type { Fault } from "./fault";

/** Two things at one instant, on attempts made for it. */
export const raceFaults = {
  submit_in_three_tabs: { rows: ["R1"], inject: submitInThreeTabs },
  submit_against_save: { rows: ["R2"], inject: submitAgainstSave },
  save_at_the_end: { rows: ["R3", "R6"], inject: saveAtTheEnd },
  lock_over_the_end: { rows: ["R3", "D8"], inject: lockOverTheEnd },
  act_at_the_end: { rows: ["R4"], inject: actAtTheEnd },
  lock_storm: { rows: ["D8"], inject: lockStorm },
} as const satisfies Record<string, Fault>;

async function submitInThreeTabs(theatre: Theatre): Promise<void> {
  const probe = await Probe.begin(theatre, 8);
  if (!probe) return;
  await probe.save();
  const answers = await Promise.all([1, 2, 3].map(() => probe.submit()));
  const receipts = answers.flatMap((answer) =>
    answer.kind === "json" && isBody(answer.body) && answer.body.receipt
      ? [JSON.stringify(answer.body.receipt)]
      : [],
  );
  theatre.history.judge("one_receipt_for_three_tabs", new Set(receipts).size <= 1);
}

/** A save in flight with the submit is in the snapshot or refused; never acknowledged and missing. */
async function submitAgainstSave(theatre: Theatre): Promise<void> {
  const probes = await Promise.all([1, 2, 3, 4].map(() => Probe.begin(theatre, 8)));
  await Promise.all(
    probes.map(async (probe) => {
      if (!probe) return;
      const saves = Array.from({ length: 12 }, async (_, n) => {
        await pause(n * 3);
        return probe.save(n % 2 === 0 ? "a" : "b");
      });
      await pause(theatre.dice.whole(0, 40));
      await Promise.all([...saves, probe.submit()]);
    }),
  );
}

/** Saves and sweeps around the last instant at which a save may count. */
async function saveAtTheEnd(theatre: Theatre): Promise<void> {
  const probes = await Promise.all([1, 2, 3].map(() => Probe.begin(theatre, 1)));
  await Promise.all(
    probes.map(async (probe) => {
      if (!probe) return;
      const last = probe.endsAt + graceMs;
      await pause(Math.max(0, last - 60 - performance.now()));
      const saves = Array.from({ length: 24 }, async (_, n) => {
        await pause(n * 5);
        return probe.save(n % 2 === 0 ? "a" : "b");
      });
      const sweeps = [20, 60, 70, 100].map(async (after) => {
        await pause(after);
        await sweep(theatre);
      });
      await Promise.all([...saves, ...sweeps]);
    }),
  );
}

/** One more sweep, as a process does it: none of them believes a clock that has just been set. */
async function sweep({ owner, history }: Theatre): Promise<void> {
  if (!history.clockIsSet) await owner`select sweep_overdue(50, exam_clock())`.catch(() => {});
}

const graceMs = 2_000;

/**
 * Somebody holds the row from before the last instant until after it. Whoever waits for it has come
 * too late, whatever the clock said when they began to wait; what counted by then is all that counts.
 * A clock that was set meanwhile has no such instant.
 */
async function lockOverTheEnd(theatre: Theatre): Promise<void> {
  await Promise.all([1, 2, 3].map(() => holdOverTheEnd(theatre)));
}

async function holdOverTheEnd(theatre: Theatre): Promise<void> {
  const probe = await Probe.begin(theatre, 1);
  if (!probe) return;
  const { attemptId } = probe.opened;
  const { history } = theatre;
  const jumps = history.clockJumps;
  await pause(Math.max(0, probe.endsAt + graceMs - 2_300 - performance.now()));
  const waiting: Promise<unknown>[] = [];
  const events = await theatre.owner
    .begin(async (tx) => {
      const [row] = await tx<{ left: number }[]>`
        select extract(epoch from close_after - exam_clock())::float8 * 1000 as left
          from attempt where id = ${attemptId} and state = 'in_progress' for update`;
      // Whoever waits for a row gives up after three seconds.
      if (!row || row.left < 100 || row.left > 2_500) return null;
      for (let n = 0; n < 3; n += 1) waiting.push(probe.save("a"));
      await pause(row.left + 300);
      const [counted] = await tx<{ events: number }[]>`
        select count(*)::int as events from response_event where attempt_id = ${attemptId}`;
      return counted?.events ?? null;
    })
    .catch(() => null);
  await Promise.all(waiting);
  if (events !== null && jumps === history.clockJumps) history.sealed.push({ attemptId, events });
}

/** An invigilator stops or prolongs just as time runs out. */
async function actAtTheEnd(theatre: Theatre): Promise<void> {
  const probes = await Promise.all([1, 2, 3, 4].map(() => Probe.begin(theatre, 1)));
  await Promise.all(
    probes.map(async (probe, n) => {
      if (!probe) return;
      const { attemptId } = probe.opened;
      const at = probe.endsAt + (n % 2 === 0 ? 0 : graceMs);
      await pause(Math.max(0, at - 15 + theatre.dice.whole(0, 30) - performance.now()));
      const act = n < 2 ? theatre.staff.pauseFor(attemptId, 300) : theatre.staff.extend(attemptId);
      await Promise.all([act, probe.save("b"), sweep(theatre)]);
    }),
  );
}

/** Everything that takes the row of one attempt, at once: in one order, so nobody waits in a ring. */
async function lockStorm(theatre: Theatre): Promise<void> {
  const { admin, history, staff } = theatre;
  const probe = await Probe.begin(theatre, 8);
  if (!probe) return;
  const { attemptId } = probe.opened;
  const before = await deadlocks(admin);
  await Promise.all([
    ...Array.from({ length: 20 }, () => probe.save("a")),
    ...[1, 2, 3].map(() => probe.takeOver()),
    ...[1, 2, 3].map(() => staff.extend(attemptId)),
    staff.pauseFor(attemptId, 50),
    staff.pauseFor(attemptId, 100),
    ...[1, 2].map(() => sweep(theatre)),
    pause(30).then(() => probe.submit()),
  ]);
  // Statistics are sent with a delay.
  await pause(1_200);
  const after = await deadlocks(admin);
  if (before !== null && after !== null && after >= before)
    history.judge("no_deadlock_on_one_attempt", after === before);
}

async function deadlocks(admin: Theatre["admin"]): Promise<number | null> {
  const rows = await admin<{ deadlocks: number }[]>`
    select deadlocks::int from pg_stat_database where datname = current_database()`.catch(() => []);
  return rows[0]?.deadlocks ?? null;
}
