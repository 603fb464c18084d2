import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectUnitsInDraws } from "@/db/queries/sampled-units";
import {
  type Lot,
  lockDraw,
  selectSampleMembers,
  selectSampleUnits,
  updateDrawn,
  updateMembersDrawn,
} from "@/db/queries/samples";
import type { SampleDrawId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { drawUnit, finalSeed } from "@/lib/domain/sampling/draw";
import { type Context, NotFound } from "@/lib/services/context";
import { recomputeResults } from "@/lib/services/result/recompute-results";

export type DrawSample = {
  readonly drawId: SampleDrawId;
  /** Called out in the room just now, so that nobody can have known what comes out; or empty. */
  readonly witness: string;
};

export type DrawnSample = { readonly selected: number; readonly reserves: number };

/**
 * Draws, once, from the seed that was committed to; from then on the seed is shown and anybody can
 * repeat the draw. Rejected when it happened already (`drawn`), and when a later draw has taken
 * over all its units (`superseded`).
 */
export async function drawSample(
  ctx: Context,
  { drawId, witness }: DrawSample,
): Promise<Result<DrawnSample, "drawn" | "superseded">> {
  const done = await ctx.db.transaction(async (tx) => {
    const found = await lockDraw(tx, scopeOf(ctx.actor, "sample.write"), drawId);
    if (!found) throw new NotFound(`draw ${drawId}`);
    const { draw, ownerUnitId } = found;
    if (draw.drawnAt !== null) return rejected("drawn" as const);
    const latest = await selectUnitsInDraws(tx, draw.campaignId);
    if (!latest.some((unit) => unit.drawId === drawId)) return rejected("superseded" as const);
    const units = await selectSampleUnits(tx, drawId);
    const lots = await lotsOf(tx, { drawId, seed: finalSeed(draw.seed, witness), units });
    await updateMembersDrawn(tx, drawId, lots);
    await updateDrawn(tx, drawId, { witness, drawnBy: ctx.actor.userId });
    const selected = lots.filter(({ outcome }) => outcome === "selected").length;
    const counts = { selected, reserves: lots.length - selected };
    await insertAuditEvent(tx, ctx, {
      act: "sample.draw",
      subject: ["sample_draw", drawId],
      unitId: ownerUnitId,
      detail: { number: draw.number, seed: draw.seed, witness, ...counts },
    });
    return ok({ counts, campaignId: draw.campaignId, unitIds: units.map(({ unitId }) => unitId) });
  });
  if (!done.ok) return done;
  const { counts, campaignId, unitIds } = done.value;
  await recomputeResults(ctx, { campaignId, unitIds });
  return ok(counts);
}

type Drawing = {
  readonly drawId: SampleDrawId;
  readonly seed: string;
  readonly units: Awaited<ReturnType<typeof selectSampleUnits>>;
};

async function lotsOf(tx: Transaction, { drawId, seed, units }: Drawing): Promise<Lot[]> {
  const unitIds = units.map(({ unitId }) => unitId);
  const members = await selectSampleMembers(tx, drawId, unitIds);
  return units.flatMap(({ unitId, number, strata }) => {
    const own = members.filter((member) => member.unitId === unitId);
    const drawn = drawUnit(seed, { unit: number, members: own, strata });
    return own.flatMap(({ officerId, staffCode }) => {
      const lot = drawn.get(staffCode);
      return lot ? [{ officerId, ...lot }] : [];
    });
  });
}
