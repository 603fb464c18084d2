import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { movePosts } from "@/db/queries/register-apply";
import {
  insertUnitEvent,
  isAnyUnder,
  lockUnit,
  refreshUnitClosure,
  updateUnitEnded,
} from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
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
  /** Gives everybody in post in the units that end the same post in the only successor. */
  readonly moveOfficers?: boolean;
};

export type ReorganiseRejection =
  | "nothing_ends"
  | "no_successor"
  | "successor_not_in_force"
  /** A successor stands under a unit that ends: it would come to be its own superior. */
  | "under_what_ends"
  | "ended_already"
  | "not_begun";

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
    const problem =
      (await refuseSuccessors(tx, scope, input)) ?? (await endUnits(tx, scope, input));
    if (problem !== null) return rejected(problem);
    const { on, moveOfficers, ...event } = input;
    const eventId = await insertUnitEvent(tx, { ...event, occurredOn: on });
    const moved = moveOfficers ? await moveAll(tx, input) : 0;
    await refreshUnitClosure(tx);
    await insertAuditEvent(tx, ctx, {
      act: "unit.reorganise",
      subject: ["unit_event", eventId],
      detail: { kind: input.kind, from: input.from, to: input.to, moved },
    });
    return ok(eventId);
  });
}

async function refuseSuccessors(
  tx: Transaction,
  scope: Scope,
  { from, to, on }: ReorganiseUnits,
): Promise<"successor_not_in_force" | "under_what_ends" | null> {
  for (const id of to) {
    const unit = await lockUnit(tx, scope, id);
    if (!unit) throw new NotFound(`unit ${id}`);
    const ended = unit.validTo !== null && unit.validTo <= on;
    if (ended || unit.validFrom > on) return "successor_not_in_force";
  }
  const itself = to.some((id) => from.includes(id));
  return itself || (await isAnyUnder(tx, to, from)) ? "under_what_ends" : null;
}

async function endUnits(
  tx: Transaction,
  scope: Scope,
  { from, on, legalBasis }: ReorganiseUnits,
): Promise<"ended_already" | "not_begun" | null> {
  for (const id of [...from].sort()) {
    const unit = await lockUnit(tx, scope, id);
    if (!unit) throw new NotFound(`unit ${id}`);
    if (unit.validTo !== null && unit.validTo <= on) return "ended_already";
    if (unit.validFrom >= on) return "not_begun";
  }
  // Only once all of them may end: a refusal leaves nothing half done.
  for (const id of from) await updateUnitEnded(tx, id, { validTo: on, endedBasis: legalBasis });
  return null;
}

/** Where several go on nobody knows who goes where: those are transferred one by one. */
async function moveAll(tx: Transaction, { from, to, on }: ReorganiseUnits): Promise<number> {
  const [successor, ...others] = to;
  if (successor === undefined || others.length > 0) return 0;
  const { ended } = await movePosts(tx, { from, to: successor, on });
  return ended.length;
}
