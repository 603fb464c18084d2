import type { Executor } from "@/db/client";
import {
  type CountingAttempt,
  countTallyDue,
  deleteTallies,
  insertCounted,
  lockTallies,
  selectAllTallies,
  selectNextCounting,
  type TallyRow,
  upsertTallies,
} from "@/db/queries/item-tallies";
import type { AttemptId } from "@/lib/domain/ids";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import type { SystemContext } from "@/lib/services/context";
import { foldAnswers, openTallies } from "./fold-answers";
import { refreshStatistics } from "./refresh-statistics";

/** So many attempts, and so many tallies, at a time. */
const batch = 1000;

type Keys = Pick<SystemContext, "keys">;

/**
 * Counts all answers anew, from the first attempt on, and puts the result in place of what was
 * counted attempt by attempt.
 */
export async function recountAnswers({ keys }: Keys): Promise<{
  readonly attempts: number;
  readonly tallies: number;
}> {
  return keys.transaction(async (tx) => {
    await lockTallies(tx);
    await deleteTallies(tx);
    const { rows, attempts } = await countAll(tx, (some) => insertCounted(tx, some));
    for (let from = 0; from < rows.length; from += batch) {
      await upsertTallies(tx, rows.slice(from, from + batch));
    }
    await refreshStatistics(tx, [...new Set(rows.map(({ itemVersionId }) => itemVersionId))]);
    return { attempts, tallies: rows.length };
  });
}

/**
 * Counts all answers anew and compares them with what is kept, to the last digit. `waiting` are
 * attempts that were noted and not counted yet: with them the two may differ.
 */
export async function compareTallies({ keys }: Keys): Promise<{
  readonly attempts: number;
  readonly tallies: number;
  readonly waiting: number;
  readonly differing: readonly Pick<TallyRow, "itemVersionId" | "testId">[];
}> {
  return keys.transaction(
    async (tx) => {
      const { rows, attempts } = await countAll(tx, async () => {});
      const stored = new Map((await selectAllTallies(tx)).map((row) => [nameOf(row), row]));
      const made = new Map(rows.map((row) => [nameOf(row), row]));
      const all = new Map([...stored, ...made]);
      const differing = [...all]
        .filter(([name]) => written(stored.get(name)) !== written(made.get(name)))
        .map(([, { itemVersionId, testId }]) => ({ itemVersionId, testId }));
      return { attempts, tallies: rows.length, waiting: await countTallyDue(tx), differing };
    },
    { accessMode: "read only", isolationLevel: "repeatable read" },
  );
}

async function countAll(
  db: Executor,
  counted: (some: readonly CountingAttempt[]) => Promise<void>,
) {
  const open = openTallies();
  let attempts = 0;
  for (let after: AttemptId | null = null; ;) {
    const some = await selectNextCounting(db, { after, limit: batch });
    await foldAnswers(db, open, some, 1);
    await counted(some);
    attempts += some.length;
    const last: CountingAttempt | undefined = some.at(-1);
    if (!last || some.length < batch) return { rows: [...open.tallies.values()], attempts };
    after = last.attemptId;
  }
}

const nameOf = ({ itemVersionId, testId }: TallyRow) => `${itemVersionId} ${testId}`;

const written = (row: TallyRow | undefined) => (row ? canonicalJson(row.tally) : "");
