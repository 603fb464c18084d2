import { selectEmblemDigest } from "@/db/queries/unit-emblems";
import { selectUnitVisits } from "@/db/queries/visits";
import { selectOptionalUnit, selectUnitEvents, selectUnitLines } from "@/db/queries/unit-list";
import { unitInScope } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { may, scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { listOfficers } from "@/lib/services/officer/list-officers";

export type LoadUnit = {
  readonly unitId: UnitId;
  /** "yyyy-mm-dd": the day whose officers and subordinate units are shown. */
  readonly on: string;
  /** Of the officers, from 1. */
  readonly page: number;
};

/** A unit with its history, what is below it and who is in post on a day, and the campaigns it was in. */
export async function loadUnit(ctx: Context, { unitId, on, page }: LoadUnit) {
  const scope = scopeOf(ctx.actor, "unit.read");
  const found = await selectOptionalUnit(ctx.db, scope, unitId);
  if (!found) throw new NotFound(`unit ${unitId}`);
  const [parts, below, visits, superior, emblem, mayWrite] = await Promise.all([
    selectUnitEvents(ctx.db, scope, unitId),
    selectUnitLines(ctx.db, scope, { on, search: [], parentId: unitId }),
    selectUnitVisits(
      ctx.db,
      {
        scope: scopeOf(ctx.actor, "record.read"),
        early: scopeOf(ctx.actor, "result.read_early"),
      },
      unitId,
    ),
    found.unit.parentId ? unitInScope(ctx.db, scope, found.unit.parentId) : false,
    selectEmblemDigest(ctx.db, unitId),
    unitInScope(ctx.db, scopeOf(ctx.actor, "unit.write"), unitId),
  ]);
  return {
    ...found,
    superiorReached: superior,
    emblem,
    mayWrite,
    events: eventsOf(parts),
    below: below.map((line) => ({ ...line, depth: 0, from: [], to: [] })),
    visits,
    mayReadResults: may(ctx.actor, "result.read"),
    officers: may(ctx.actor, "officer.read")
      ? await listOfficers(ctx, { on, unitId, search: "", inPost: true, page })
      : null,
  };
}

type Part = Awaited<ReturnType<typeof selectUnitEvents>>[number];

/** Rows of an event and one taking part, as events with those on each side. */
function eventsOf(parts: readonly Part[]) {
  const ids = [...new Set(parts.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = parts.filter((part) => part.id === id);
    const [first] = own;
    if (!first) return [];
    const { kind, on, legalBasis, note } = first;
    const side = (which: "from" | "to") =>
      own
        .filter((part) => part.side === which)
        .map(({ unitId, unitName, reached }) => ({ id: unitId, name: unitName, reached }));
    return [{ id, kind, on, legalBasis, note, from: side("from"), to: side("to") }];
  });
}
