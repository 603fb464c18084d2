import { createHash } from "node:crypto";
import type { Transaction } from "@/db/client";
import { type lockBlueprint, selectCells, type StoredCell } from "@/db/queries/blueprints";

type Draft = {
  readonly name: string;
  readonly allowNeedsCheck: boolean;
  readonly cells: readonly StoredCell[];
};

/** Names what a draft says: whoever saves over it says which they had before them. */
export function draftRevision({ name, allowNeedsCheck, cells }: Draft): string {
  const asked = cells.map(({ topic, level, system, byHand = false, count, points }) =>
    JSON.stringify([topic, level, system, byHand, count, points ?? null]),
  );
  const draft = JSON.stringify([name, allowNeedsCheck, asked.sort()]);
  return createHash("sha256").update(draft).digest("hex").slice(0, 32);
}

type Row = NonNullable<Awaited<ReturnType<typeof lockBlueprint>>>;

/** Whether a draft says something else by now than it did `over`; never for who did not look at it. */
export async function isSavedSince(
  tx: Transaction,
  row: Row,
  over: string | undefined,
): Promise<boolean> {
  if (over === undefined) return false;
  return draftRevision({ ...row, cells: await selectCells(tx, row.id) }) !== over;
}
