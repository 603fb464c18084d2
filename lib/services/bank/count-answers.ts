import type { Transaction } from "@/db/client";
import {
  type CountingAttempt,
  deleteCounted,
  deleteTalliesOf,
  insertCounted,
  lockTallies,
  selectCounted,
  selectCounting,
  selectTallies,
  takeTallyDue,
  type TallyRow,
  upsertTallies,
} from "@/db/queries/item-tallies";
import { mergeTallies } from "@/lib/domain/measurement/item-tally";
import type { SystemContext } from "@/lib/services/context";
import { foldAnswers, openTallies } from "./fold-answers";
import { refreshStatistics } from "./refresh-statistics";

/**
 * Brings the statistics of items up to date with attempts whose results were released, scored
 * otherwise or taken back since: what such an attempt was counted with before is taken out of the
 * sums, and what it counts with now is put in.
 *
 * The system's own act: it decides nothing, so it leaves no audit event.
 */
export async function countAnswers(
  ctx: Pick<SystemContext, "keys">,
  { limit }: { limit: number },
): Promise<{ readonly counted: number }> {
  return ctx.keys.transaction(async (tx) => {
    await lockTallies(tx);
    const ids = await takeTallyDue(tx, limit);
    if (ids.length === 0) return { counted: 0 };
    const before = await selectCounted(tx, ids);
    const now = await selectCounting(tx, ids);
    const gone = without(before, now);
    const fresh = without(now, before);
    const open = openTallies();
    await foldAnswers(tx, open, gone, -1);
    await foldAnswers(tx, open, fresh, 1);
    const changes = [...open.tallies.values()];
    await applyChanges(tx, changes);
    await deleteCounted(
      tx,
      gone.map(({ attemptId }) => attemptId),
    );
    await insertCounted(tx, fresh);
    await refreshStatistics(tx, [...new Set(changes.map(({ itemVersionId }) => itemVersionId))]);
    return { counted: ids.length };
  });
}

/** Those of `some` that do not count the same way in `others`. */
function without(some: readonly CountingAttempt[], others: readonly CountingAttempt[]) {
  const name = ({ attemptId, scoreId, day }: CountingAttempt) => `${attemptId} ${scoreId} ${day}`;
  const known = new Set(others.map(name));
  return some.filter((each) => !known.has(name(each)));
}

async function applyChanges(tx: Transaction, changes: readonly TallyRow[]) {
  const name = ({ itemVersionId, testId }: TallyRow) => `${itemVersionId} ${testId}`;
  const stored = new Map(
    (await selectTallies(tx, [...new Set(changes.map(({ itemVersionId }) => itemVersionId))])).map(
      (row) => [name(row), row.tally],
    ),
  );
  const merged = changes.map((change) => {
    const known = stored.get(name(change));
    return known ? { ...change, tally: mergeTallies(known, change.tally) } : change;
  });
  await upsertTallies(
    tx,
    merged.filter(({ tally }) => tally.n > 0),
  );
  await deleteTalliesOf(
    tx,
    merged.filter(({ tally }) => tally.n === 0),
  );
}
