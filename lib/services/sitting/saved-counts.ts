import { countSaved, type selectLiveCandidates } from "@/db/queries/live-room";
import type { AttemptId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";

type Row = Pick<
  Awaited<ReturnType<typeof selectLiveCandidates>>[number],
  "attemptId" | "mark" | "late"
>;

/** How many questions of each attempt have an answer on the server. */
export type SavedCounts = Map<AttemptId, Counted>;

/** It holds while no answer of the attempt was written since. */
type Counted = { readonly saved: number; readonly mark: string | null; readonly late: number };

/** Counts anew where something was written since `counts` were made, and keeps them up to date. */
export async function renewCounts(
  ctx: Pick<Context, "db">,
  rows: readonly Row[],
  counts: SavedCounts,
): Promise<void> {
  const written = rows.flatMap((row) => (row.attemptId && isWritten(row, counts) ? [row] : []));
  if (written.length === 0) return;
  const ids = written.flatMap(({ attemptId }) => attemptId ?? []);
  const found = new Map(
    (await countSaved(ctx.db, ids)).map(({ attemptId, saved }) => [attemptId, saved]),
  );
  for (const { attemptId, mark, late } of written) {
    if (attemptId) counts.set(attemptId, { saved: found.get(attemptId) ?? 0, mark, late });
  }
}

function isWritten({ attemptId, mark, late }: Row, counts: SavedCounts): boolean {
  const known = attemptId === null ? undefined : counts.get(attemptId);
  return known?.mark !== mark || known.late !== late;
}
