import type { Executor } from "@/db/client";
import { selectSupply } from "@/db/queries/blueprints";
import type { VisitPlace } from "@/db/queries/findings";
import { selectOptionalTestTaken, selectTestedInTopic } from "@/db/queries/retest-ground";
import type { LevelCount } from "@/lib/domain/finding/plan-retest";
import type { TopicId } from "@/lib/domain/ids";

type Asked = {
  readonly place: Pick<VisitPlace, "campaignId" | "unitId">;
  readonly topicId: TopicId;
  readonly on: string;
};

/**
 * What a short test of one topic is made from: the test that the unit took, what its bank has of the
 * topic on a day, and who was scored in it. Null where the unit was not tested. A step of its use cases.
 */
export async function retestGround(db: Executor, { place, topicId, on }: Asked) {
  const before = await selectOptionalTestTaken(db, place);
  if (!before) return null;
  const groups = await selectSupply(db, before.bankId, on);
  const supply = groups
    .filter(({ topic, needsCheck }) => topic === topicId && (before.allowNeedsCheck || !needsCheck))
    .map(({ level, items }): LevelCount => ({ level, count: items }));
  const { campaignId, unitId } = place;
  const tested = await selectTestedInTopic(db, { campaignId, unitId, topicId, on });
  return { before, supply, tested };
}

export type RetestGround = NonNullable<Awaited<ReturnType<typeof retestGround>>>;
