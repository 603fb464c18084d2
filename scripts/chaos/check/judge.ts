import {
  countInvariants,
  countOnce,
  type InvariantCount,
  type SaveReference,
} from "@/db/queries/attempt-invariants";
import { countResultInvariants } from "@/db/queries/result-invariants";
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { quantile } from "../faults/fault";
import type { History, Tally } from "../officer/history";
import type { Theatre } from "../theatre";
import { overdueS } from "./settle";

type Counts = Readonly<Record<string, InvariantCount>>;

export type Verdict = {
  readonly acked: number;
  readonly violations: Readonly<Record<string, number>>;
  readonly opportunities: Readonly<Record<string, number>>;
  /** Invariants that were not checked, with the reason. */
  readonly unchecked: readonly string[];
  /** What else the faults demand. */
  readonly criteria: Readonly<Record<string, Tally>>;
  readonly traffic: Readonly<Record<string, number>>;
  readonly verdict: "held" | "broken";
};

/** All invariants there are, and why the machine cannot see some of them. */
const all = Array.from({ length: 22 }, (_, n) => `I${n + 1}`);

/** Asks database and history what held, once everything is quiet. */
export async function judge(theatre: Theatre): Promise<Verdict> {
  const { history, network, keys } = theatre;
  const db = keys.database;
  const counts: Counts = {
    ...(await countInvariants(db, history, overdueS)),
    ...(await countResultInvariants(db)),
    I16: { violations: network.traffic.leaks, opportunities: network.traffic.answers },
    I19: history.painted,
    I20: await countEmptied(db, history),
  };
  const told = await withHistory(db, history, counts);
  const looked = all.filter((name) => (told[name]?.opportunities ?? 0) > 0);
  const criteria = Object.fromEntries([...history.criteria].sort());
  const broken =
    looked.some((name) => (told[name]?.violations ?? 0) > 0) ||
    Object.values(criteria).some(({ violations }) => violations > 0);
  return {
    acked: history.acked.length,
    violations: Object.fromEntries(looked.map((name) => [name, told[name]?.violations ?? 0])),
    opportunities: Object.fromEntries(looked.map((name) => [name, told[name]?.opportunities ?? 0])),
    unchecked: all.filter((name) => !looked.includes(name)),
    criteria,
    traffic: trafficOf(theatre),
    verdict: broken ? "broken" : "held",
  };
}

/** Adds what only those who were there can say. */
async function withHistory(db: Executor, history: History, counts: Counts): Promise<Counts> {
  return {
    ...counts,
    I2: sum(counts.I2, await countSealed(db, history)),
    I4: sum(counts.I4, countReceipts(history)),
    I12: sum(counts.I12, await countPauses(db, history)),
    I17: sum(sum(counts.I17, await countActs(db, history)), await countOnce(db, startedOnce)),
  };
}

function sum(one: InvariantCount | undefined, other: InvariantCount): InvariantCount {
  return {
    violations: (one?.violations ?? 0) + other.violations,
    opportunities: (one?.opportunities ?? 0) + other.opportunities,
  };
}

/** Whoever was told of a receipt was told of the same. */
function countReceipts({ receipts }: History): InvariantCount {
  const told = [...receipts.values()];
  return {
    violations: told.filter((all) => new Set(all).size > 1).length,
    opportunities: told.length,
  };
}

/** Nothing was counted after an instant after which nothing may be. */
function countSealed(db: Executor, { sealed }: History): Promise<InvariantCount> {
  return countOnce(
    db,
    sql`select count(*) filter (where x.events <> (select count(*) from response_event e
                 where e.attempt_id = x."attemptId" and e.admitted_by is null)) as violations,
               count(*) as opportunities
          from jsonb_to_recordset(${JSON.stringify(sealed)}::text::jsonb) x("attemptId" uuid, events int)`,
  );
}

/** I20: a page whose queue is empty has nothing anywhere but with the server. */
function countEmptied(db: Executor, { emptied }: History): Promise<InvariantCount> {
  const rows = emptied.filter(({ upTo }: SaveReference & { upTo: number }) => upTo > 0);
  return countOnce(
    db,
    sql`select count(*) filter (where x."upTo" > (select count(distinct seq) from (
                 select seq from response_event e where e.attempt_id = x."attemptId" and e.epoch = x.epoch
                 union all select seq from late_event l where l.attempt_id = x."attemptId" and l.epoch = x.epoch) y
                 where seq between 1 and x."upTo")) as violations,
               count(*) as opportunities
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x("attemptId" uuid, epoch int, "upTo" int)`,
  );
}

/**
 * I12: as long as somebody stood still for certain, so much at least was given back. Not asked of an
 * attempt that is ahead of the clock: a process that began while it was ahead knew no other.
 */
function countPauses(db: Executor, { stoodStill }: History): Promise<InvariantCount> {
  const rows = [...stoodStill].map(([attemptId, ms]) => ({ attemptId, ms: Math.floor(ms) }));
  return countOnce(
    db,
    sql`select count(*) filter (where a.paused_ms < x.ms - 5) as violations, count(*) as opportunities
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x("attemptId" uuid, ms int)
          join attempt a on a.id = x."attemptId"
         where a.last_t < exam_clock() + interval '1 min'`,
  );
}

/** R5: however many starts were asked for, an attempt started once. */
const startedOnce = sql`
  select count(*) filter (where n <> 1) as violations, count(*) as opportunities
    from (select (select count(*) from audit_event e where e.act = 'attempt.start'
                   and e.subject_type = 'attempt' and e.subject_id = a.id::text) n
            from attempt a where a.started_at is not null) x`;

/** I17: an act that was said to be done has left its event. */
function countActs(db: Executor, { acts }: History): Promise<InvariantCount> {
  return countOnce(
    db,
    sql`select count(*) filter (where not exists (select from audit_event e
                 where e.subject_type = 'attempt' and e.subject_id = x."attemptId"
                   and e.act = any(x.among))) as violations,
               count(*) as opportunities
          from jsonb_to_recordset(${JSON.stringify(acts.map(withRepeats))}::text::jsonb)
               x("attemptId" text, among text[])`,
  );
}

/** Done already by another act is done: then that one left the event. */
function withRepeats({ act, attemptId }: History["acts"][number]) {
  if (act === "attempt.force_submit")
    return { attemptId, among: [act, "attempt.submit", "attempt.expire"] };
  return { attemptId, among: [act] };
}

function trafficOf({ network: { traffic }, history }: Theatre) {
  const taken = traffic.saves.map(({ ms }) => ms);
  const [first, last] = [traffic.saves[0]?.at ?? 0, traffic.saves.at(-1)?.at ?? 0];
  return {
    saves: taken.length,
    saves_per_s: Math.round((10_000 * taken.length) / Math.max(1, last - first)) / 10,
    save_p50_ms: Math.round(quantile(taken, 0.5)),
    save_p99_ms: Math.round(quantile(taken, 0.99)),
    no_answer: traffic.nothing,
    unavailable: traffic.unavailable,
    server_errors: traffic.failures,
    answers_of_unknown_fate: history.unknown,
  };
}
