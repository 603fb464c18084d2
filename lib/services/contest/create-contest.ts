import { insertAuditEvent } from "@/db/queries/audit";
import { insertContest } from "@/db/queries/contests";
import { lockUnit } from "@/db/queries/units";
import type { PrizeCounts } from "@/lib/domain/contest/prizes";
import type { TieBreak } from "@/lib/domain/contest/tie-break";
import type { ContestId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

export type ContestTerms = {
  readonly name: string;
  /** Thể lệ, as officers read it. */
  readonly rules: string;
  readonly tieBreak: TieBreak;
  /** For each audience in each round. */
  readonly prizes: PrizeCounts;
};

export type CreateContest = ContestTerms & {
  /** The body that organises it. */
  readonly ownerUnitId: UnitId;
};

/** Makes a draft contest: audiences and rounds follow, then it is published. */
export async function createContest(ctx: Context, terms: CreateContest): Promise<ContestId> {
  return ctx.db.transaction(async (tx) => {
    const { ownerUnitId } = terms;
    if (!(await lockUnit(tx, scopeOf(ctx.actor, "contest.write"), ownerUnitId))) {
      throw new NotFound("unit");
    }
    const id = await insertContest(tx, {
      ...terms,
      searchText: fold(terms.name),
      createdBy: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "contest.create",
      subject: ["contest", id],
      unitId: ownerUnitId,
    });
    return id;
  });
}
