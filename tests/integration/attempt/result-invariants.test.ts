import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect, type Database } from "@/db/client";
import { countResultInvariants } from "@/db/queries/result-invariants";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { aRunningAttempt } from "./support/a-room";
import { test } from "./support/room-test";

/** One breach of each invariant, planted past every guard. */
const breaches: Record<keyof Awaited<ReturnType<typeof countResultInvariants>>, string> = {
  I6: "update score set points = points - 100",
  I7: "update form_item set points = 50 where position = 2",
  I14: "update unit_result set listed = listed + 1",
  I15: "update unit_result set scored = 0, passed = 0",
  I22: "update finish set scored = false",
};

class Rollback extends Error {}

/** What is counted after `statement`, which is then taken back. */
async function countAfter(db: Database, statement: string) {
  let counts: Awaited<ReturnType<typeof countResultInvariants>> | undefined;
  const done = db.transaction(async (tx) => {
    for (const table of ["score", "form_item"])
      await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
    await tx.execute(sql.raw(statement));
    counts = await countResultInvariants(tx);
    throw new Rollback();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
  });
  if (!counts) throw new Error("nothing was counted");
  return counts;
}

test.for(Object.entries(breaches))(
  "the audit of results notices a breach of %s",
  async ([name, statement], { api, database, keys, url, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "b"]]);
    await api.submit(id, 1);
    const { touched } = await scoreFinishes({ actor: null, keys }, { limit: 200 });
    await recomputeTouched({ db: database }, touched);
    const owner = connect(url, { max: 1 });

    const before = await countResultInvariants(owner.database);
    const after = await countAfter(owner.database, statement);
    await owner.close();

    const invariant = name as keyof typeof breaches;
    expect(before[invariant].violations).toBe(0);
    expect(before[invariant].opportunities).toBeGreaterThan(0);
    expect(after[invariant].violations).toBeGreaterThan(0);
  },
);
