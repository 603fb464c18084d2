import { insertAuditEvent } from "@/db/queries/audit";
import { insertUnitEvent, lockUnit, refreshUnitClosure, updateUnitEnded } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type ReorganiseUnits = {
  readonly kind: "merge" | "split" | "rename" | "re_parent" | "dissolve";
  /** The day it takes effect, "yyyy-mm-dd": the first day of the successors. */
  readonly on: string;
  readonly legalBasis: string;
  readonly note: string;
  /** Units that end. */
  readonly from: readonly UnitId[];
  /** Units that go on in their place; empty for a dissolution. */
  readonly to: readonly UnitId[];
};

export type ReorganiseRejection = "nothing_ends" | "no_successor" | "ended_already" | "not_begun";

/**
 * Ends units on a day and names their successors, many to many, with the legal basis.
 *
 * Nothing of the past moves: results stay with the unit as it was, and whoever answers for a
 * successor reaches its predecessors.
 */
export async function reorganiseUnits(
  ctx: Context,
  input: ReorganiseUnits,
): Promise<Result<string, ReorganiseRejection>> {
  if (input.from.length === 0) return rejected("nothing_ends");
  if (input.to.length === 0 && input.kind !== "dissolve") return rejected("no_successor");
  const scope = scopeOf(ctx.actor, "unit.write");
  return ctx.db.transaction(async (tx) => {
    for (const id of [...input.from].sort()) {
      const unit = await lockUnit(tx, scope, id);
      if (!unit) throw new NotFound(`unit ${id}`);
      if (unit.validTo !== null && unit.validTo <= input.on) return rejected("ended_already");
      if (unit.validFrom >= input.on) return rejected("not_begun");
      await updateUnitEnded(tx, id, { validTo: input.on, endedBasis: input.legalBasis });
    }
    for (const id of input.to) {
      if (!(await lockUnit(tx, scope, id))) throw new NotFound(`unit ${id}`);
    }
    const { on, ...event } = input;
    const eventId = await insertUnitEvent(tx, { ...event, occurredOn: on });
    await refreshUnitClosure(tx);
    await insertAuditEvent(tx, ctx, {
      act: "unit.reorganise",
      subject: ["unit_event", eventId],
      detail: { kind: input.kind, from: input.from, to: input.to },
    });
    return ok(eventId);
  });
}
