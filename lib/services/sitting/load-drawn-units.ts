import {
  selectCountingDraws,
  selectOfficersSeated,
  selectSampled,
} from "@/db/queries/sampled-units";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * The units of a sitting's campaign that were drawn, with how many of those drawn sit nowhere yet.
 * By name. None for a sitting outside campaigns.
 */
export async function loadDrawnUnits(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const { campaignId } = found.sitting;
  if (campaignId === null) return [];
  const draws = await selectCountingDraws(ctx.db, campaignId);
  const unitIds = draws.map(({ unitId }) => unitId);
  const seated = await selectOfficersSeated(ctx.db, campaignId, unitIds);
  const units = await Promise.all(
    draws.map(async ({ unitId, unitName, drawId, number }) => {
      const sampled = await selectSampled(ctx.db, drawId, unitId);
      const drawn = sampled.filter(({ outcome }) => outcome === "selected");
      const waiting = drawn.filter(({ officerId }) => !seated.has(officerId)).length;
      return { id: unitId, name: unitName, draw: number, drawn: drawn.length, waiting };
    }),
  );
  return units.sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
