import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { TransactionSql } from "postgres";
import { describe, expect } from "vitest";
import { connect, type Transaction } from "@/db/client";
import { countInvariants, type Invariant } from "@/db/queries/attempt-invariants";
import { judgeSave } from "@/lib/domain/attempt/save-verdict";
import type { AttemptState } from "@/lib/domain/attempt/state";
import type { AttemptId } from "@/lib/domain/ids";
import { aRunningAttempt } from "./support/a-room";
import { test } from "./support/room-test";

/** A copy of the first answer, with some members changed. */
const copied = (epoch: string, seq: number, at: string) =>
  `insert into response_event select e.attempt_id, ${epoch}, ${seq}, e.position, e.value, ${at}
     from response_event e join attempt a on a.id = e.attempt_id where a.id = '$' and e.seq = 1`;

/** One breach of each invariant, planted past every guard. */
const breaches: Record<Invariant, string> = {
  I1: "delete from response where attempt_id = '$'",
  I2: copied("1", 8, "a.close_after + interval '1 s'"),
  I3: copied("1", 9, "a.closed_at + interval '1 ms'"),
  I4: "update finish set current = false where attempt_id = '$'",
  I5: "update response set value = '\"d\"' where attempt_id = '$'",
  I8: "update response set seq = seq - 1 where attempt_id = '$'",
  I9: `update attempt set epoch = 2; ${copied("2", 1, "e.received_at - interval '1 min'")}`,
  I10: "update attempt set deadline_at = deadline_at - interval '1 ms' where id = '$'",
  I11: "update attempt set state = 'in_progress', close_after = clock_timestamp() - interval '2 min' where id = '$'",
  I12: `update attempt set state = 'paused', paused_at = started_at + interval '1 min', deadline_at = null,
          remaining_ms = 1000 * (allowance_s - 61) where id = '$'`,
  I13: "delete from late_event where attempt_id = '$'",
  I17: `alter table audit_event disable trigger all; delete from audit_event where subject_id = '$'`,
  I21: "update attempt set last_t = last_t - interval '1 h' where id = '$'",
};

class Rollback extends Error {}

/** Does `work` in a transaction of the tables' owner, with their triggers off, and takes it all back. */
async function tryOut(url: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
  const { database, close } = connect(url, { max: 1 });
  const done = database.transaction(async (tx) => {
    for (const table of ["response_event", "late_event"]) {
      await tx.execute(sql.raw(`alter table ${table} disable trigger all`));
    }
    await work(tx);
    throw new Rollback();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
  });
  await close();
}

describe("the audit of what must always hold", () => {
  test.for(Object.entries(breaches))(
    "notices a breach of %s",
    async ([name, breach], { api, url, makeRoom }) => {
      const room = await makeRoom();
      const id = await aRunningAttempt(room, room.candidates[0]);
      await api.save(id, [
        [1, 1, "a"],
        [2, 4, "a"],
      ]);
      await api.submit(id, 2);
      await api.save(id, [[3, 1, "b"]]);

      await tryOut(url, async (tx) => {
        const before = await countInvariants(tx, api.history);
        for (const statement of breach.replaceAll("$", id).split(";"))
          await tx.execute(sql.raw(statement));
        const after = await countInvariants(tx, api.history);

        expect(before[name as Invariant].violations).toBe(0);
        expect(after[name as Invariant].violations).toBeGreaterThan(0);
        // Nobody is overdue or paused before the breach.
        if (name !== "I11" && name !== "I12")
          expect(before[name as Invariant].opportunities).toBeGreaterThan(0);
      });
    },
  );
});

describe("the guard in the database", () => {
  test("judges every save as the rule in the domain does", async ({ makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const ground = fc.record({
      state: fc.constantFrom<AttemptState>(
        "in_progress",
        "paused",
        "submitted",
        "expired",
        "voided",
      ),
      epoch: fc.integer({ min: 1, max: 3 }),
      sentEpoch: fc.integer({ min: 1, max: 3 }),
      endsInS: fc.constantFrom(-3600, -1, 5, 3600),
      lastTInS: fc.constantFrom(-10, 0, 100),
    });

    await fc.assert(
      fc.asyncProperty(ground, async (given) => {
        const { code, stored } = await judgedByDatabase(room.sql, id, given);
        const verdict = judgeSave({ ...given, ...stored }, given.sentEpoch, stored.t);
        expect(code).toBe({ kept: "k", paused: "p", closed: "c", late: "e", lease: "l" }[verdict]);
      }),
      { numRuns: 80 },
    );
  });
});

type Given = {
  readonly state: AttemptState;
  readonly epoch: number;
  readonly sentEpoch: number;
  readonly endsInS: number;
  readonly lastTInS: number;
};
type Stored = { readonly closeAfter: Date; readonly lastT: Date; readonly t: Date };

async function judgedByDatabase(
  owner: { begin: <T>(work: (tx: TransactionSql) => Promise<T>) => Promise<unknown> },
  id: AttemptId,
  { state, epoch, sentEpoch, endsInS, lastTInS }: Given,
): Promise<{ code: string; stored: Stored }> {
  let judged: { code: string; stored: Stored } | undefined;
  const done = owner.begin(async (tx) => {
    const [stored] = await tx<Stored[]>`
      update attempt set state = ${state}, epoch = ${epoch}, last_t = t + make_interval(secs => ${lastTInS}),
             close_after = t + make_interval(secs => ${endsInS}), deadline_at = t, closed_at = t,
             paused_at = case when ${state} = 'paused' then t end, remaining_ms = case when ${state} = 'paused' then 1 end
        from exam_clock() t where id = ${id} returning close_after as "closeAfter", last_t as "lastT", t`;
    const [saved] = await tx<{ codes: string }[]>`
      select codes from save_batch(${[id]}, ${[sentEpoch]}, ${[1]}, ${[1]}, ${[1]}, ${['"a"']}, true)`;
    if (stored && saved) judged = { code: saved.codes, stored };
    throw new Rollback();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
  });
  if (!judged) throw new Error("nothing was judged");
  return judged;
}
