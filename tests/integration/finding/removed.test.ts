import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { user } from "@/db/schema";
import { findingWording, recommendationWording } from "@/lib/domain/finding/wording";
import { NotFound } from "@/lib/services/context";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { changeFinding } from "@/lib/services/finding/change-finding";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import { removeFinding } from "@/lib/services/finding/remove-finding";
import { removeRecommendation } from "@/lib/services/finding/remove-recommendation";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import { aDraft, aFinding, aRecommendation, aVisited } from "./a-conclusion";

describe("a draft that somebody removed while another words it", () => {
  test("is said to be gone, and by whom, to the team alone", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, leader, stranger, representative } = world;
    const { findingId, recommendationId } = await aDraft(world);
    const words = { findingId, over: findingWording(aFinding), ...aFinding };
    const over = recommendationWording(aRecommendation(world));
    const asked = { recommendationId, over, ...aRecommendation(world) };
    must(await removeFinding(leader, { findingId }));

    const [remover] = await database
      .select({ name: user.displayName })
      .from(user)
      .where(eq(user.id, leader.actor.userId));
    const gone = { ok: false, reason: { code: "finding_removed", by: remover?.name } };
    expect(await changeFinding(inspector, words)).toMatchObject(gone);
    expect(await removeFinding(inspector, { findingId })).toMatchObject(gone);
    expect(
      await addRecommendation(inspector, { findingId, ...aRecommendation(world) }),
    ).toMatchObject(gone);
    expect(await changeRecommendation(inspector, asked)).toMatchObject({
      reason: { code: "recommendation_removed" },
    });
    for (const other of [stranger, representative]) {
      await expect(changeFinding(other, words)).rejects.toThrow(NotFound);
      await expect(changeRecommendation(other, asked)).rejects.toThrow(NotFound);
    }
    expect(await actsOn(database, recommendationId)).toEqual([
      ...["recommendation.add", "recommendation.remove"],
    ]);
  });

  test("leaves its finding to be drafted on", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, leader } = world;
    const { findingId, recommendationId } = await aDraft(world);
    must(await removeRecommendation(leader, { recommendationId }));

    expect(await removeRecommendation(inspector, { recommendationId })).toMatchObject({
      reason: { code: "recommendation_removed" },
    });
    must(await addRecommendation(inspector, { findingId, ...aRecommendation(world) }));
  });
});
