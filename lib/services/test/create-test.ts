import { insertAuditEvent } from "@/db/queries/audit";
import { lockBlueprint } from "@/db/queries/blueprints";
import { insertTest } from "@/db/queries/tests";
import type { BlueprintId, TestId } from "@/lib/domain/ids";
import type { ScoringRule } from "@/lib/domain/scoring/score-item";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type CreateTest = {
  readonly name: string;
  readonly blueprintId: BlueprintId;
  /** Seconds a candidate has, 60 to 28,800. */
  readonly allowanceS: number;
  /** Seconds after the deadline within which a save still counts; hidden from candidates. */
  readonly graceS?: number;
  /** Whole per cent of the possible points, 0 to 100. */
  readonly cutPercent: number;
  /** Marks are shown out of this. */
  readonly scale: 10 | 100;
  readonly scoringRule: ScoringRule;
  /** What a candidate sees after release. */
  readonly reviewPolicy: "none" | "score" | "topics";
};

/** Makes a test from a published blueprint. Rejected with `not_published` while it is a draft. */
export async function createTest(
  ctx: Context,
  values: CreateTest,
): Promise<Result<TestId, "not_published">> {
  requirePermission(ctx, "blueprint.write");
  return ctx.db.transaction(async (tx) => {
    const blueprint = await lockBlueprint(tx, values.blueprintId);
    if (!blueprint) throw new NotFound(`blueprint ${values.blueprintId}`);
    if (blueprint.state !== "published") return rejected("not_published");
    const id = await insertTest(tx, { ...values, createdBy: ctx.actor.userId });
    const { allowanceS, cutPercent, scoringRule, blueprintId } = values;
    await insertAuditEvent(tx, ctx, {
      act: "test.create",
      subject: ["test", id],
      detail: { blueprintId, allowanceS, cutPercent, scoringRule },
    });
    return ok(id);
  });
}
