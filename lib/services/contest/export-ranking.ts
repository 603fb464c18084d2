import { selectRoundRanks } from "@/db/queries/round-results";
import { selectOptionalRound } from "@/db/queries/rounds";
import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

export type RankedLine = Awaited<ReturnType<typeof selectRoundRanks>>[number];
type Round = NonNullable<Awaited<ReturnType<typeof selectOptionalRound>>>;

/** Everybody who is ranked in a round as an Excel file, audience by audience, the winner first. */
export async function exportRanking(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
  wordsOf: (round: Round) => TableWords<RankedLine>,
): Promise<Uint8Array> {
  const round = await selectOptionalRound(ctx.db, scopeOf(ctx.actor, "contest.read"), sittingId);
  if (!round) throw new NotFound(`round ${sittingId}`);
  return writeTable(await selectRoundRanks(ctx.db, sittingId), wordsOf(round));
}
