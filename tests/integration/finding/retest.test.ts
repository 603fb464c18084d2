import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { addFinding } from "@/lib/services/finding/add-finding";
import { linkRetest } from "@/lib/services/finding/link-retest";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aReadySitting, fourOfficers, must } from "../sitting/a-sitting";
import { aFinding, aVisited, conclude } from "./a-conclusion";

describe("linkRetest", () => {
  test("names a sitting of the unit outside the campaign, once, and settles nothing by itself", async ({
    database,
    keys,
  }) => {
    const world = await aVisited({ database, keys });
    const { inspector, representative, stranger, visitId } = world;
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const [topic] = (await loadFindings(inspector, { visitId })).choices.topics;
    if (!topic) throw new Error("there is no topic");
    const weak = { ...aFinding, topicId: topic.id };
    const findingId = must(await addFinding(inspector, { visitId, ...weak }));
    const otherId = must(await addFinding(inspector, { visitId, ...aFinding }));
    const link = { findingId, sittingId, mark: 60 };

    expect(await linkRetest(inspector, link)).toMatchObject({ reason: "not_issued" });
    await conclude(world);
    const other = await linkRetest(inspector, { ...link, findingId: otherId });
    expect(other).toMatchObject({ reason: "no_topic" });
    for (const ctx of [representative, stranger]) {
      await expect(linkRetest(ctx, link)).rejects.toThrow(NotFound);
    }
    must(await linkRetest(inspector, link));
    expect(await linkRetest(inspector, link)).toMatchObject({ reason: "linked_already" });

    const { findings } = await loadFindings(inspector, { visitId });
    expect(findings.find(({ id }) => id === findingId)).toMatchObject({
      state: "issued",
      retests: [{ sittingId, mark: 60, final: false, mean: null, passed: false }],
    });
    expect(await actsOn(database, findingId)).toEqual(["finding.add", "finding.retest"]);
  });
});
