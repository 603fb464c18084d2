import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { attempt, finish, sampleMember, score, unitResult } from "@/db/schema";
import type { CandidateId } from "@/lib/domain/ids";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { test } from "@/tests/support/worker-database";
import { aDraftSitting, begin, candidatesOf, must } from "../sitting/a-sitting";
import { aDrawnSample, aSampledCampaign, type SampledCampaign } from "./a-sample";

/** Three heads, who are all tested, beside the twelve others of the northern commune. */
async function threeHeads({ admin, north }: SampledCampaign) {
  for (let n = 1; n <= 3; n += 1) {
    const post = { unitId: north, title: "Chủ tịch UBND", jobGroupCode: "office" };
    const name = { familyName: "Hồ", middleName: "Văn", givenName: `Trưởng ${n}` };
    const person = { ...name, sex: null, birthDate: null, staffCode: `DAU-${north}-${n}` };
    must(await enrolOfficer(admin, { ...person, ...post, from: "2020-01-01" }));
  }
}

/** Points of 200 for a candidate who has begun. */
async function score200(database: Database, candidateId: CandidateId, points: number) {
  const [row] = await database.select().from(attempt).where(eq(attempt.candidateId, candidateId));
  if (!row) throw new Error("no attempt");
  const at = new Date();
  const part = { correct: 0, items: 2, points, possible: 200 };
  await database.insert(finish).values({
    ...{ attemptId: row.id, kind: "submitted", answered: 2, total: 2, snapshot: "{}", digest: "" },
    ...{ finishedAt: at, closedAt: at, scored: true },
  });
  await database.insert(score).values({
    ...{ attemptId: row.id, finishVersion: 1, keyDigest: "k", ruleVersion: "1" },
    ...{ points, possible: 200, passed: points >= 100 },
    detail: {
      byPosition: [1, 2].map((position) => ({ position, points: points / 2, possible: 100 })),
      byTopic: [{ topic: "t", ...part }],
      byPart: [],
    } as unknown as (typeof score.$inferInsert)["detail"],
  });
}

describe("the result of a unit that was drawn from", () => {
  test("weighs the strata as one does by hand, and counts nobody who was not drawn", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    await threeHeads(world);
    const { organiser, campaignId, north } = world;
    const drawId = await aDrawnSample(world);
    const sittingId = await aDraftSitting(world, { campaignId });
    must(await listDrawn(organiser, { sittingId, unitIds: [north], most: null }));
    const rows = await database
      .select()
      .from(sampleMember)
      .where(and(eq(sampleMember.drawId, drawId), eq(sampleMember.unitId, north)));
    const outsider = rows.find(({ outcome }) => outcome === null);
    if (!outsider) throw new Error("everybody was drawn");
    must(await addCandidates(organiser, { sittingId, officerIds: [outsider.officerId] }));
    must(await prepareSitting(organiser, { sittingId }));
    must(await openSitting(organiser, { sittingId }));
    must(await startSitting(organiser, { sittingId }));
    const candidates = await candidatesOf(organiser, sittingId);
    const of = (stratum: string) =>
      rows
        .filter((row) => row.outcome === "selected" && row.stratum === stratum)
        .map(({ staffCode }) => candidates.find((one) => one.staffCode === staffCode));
    const heads = of("*");
    const others = of("office");
    expect([heads.length, others.length]).toEqual([3, 5]);

    const marks = [
      ...heads.map((candidate, index) => [candidate, [200, 100, 120][index]] as const),
      ...others.map((candidate, index) => [candidate, [80, 100, 120, 160, 180][index]] as const),
      [candidates.find(({ staffCode }) => staffCode === outsider.staffCode), 200] as const,
    ];
    for (const [candidate, points] of marks) {
      if (!candidate || points === undefined) throw new Error("not listed");
      await begin(world, url, sittingId, candidate.id);
      await score200(database, candidate.id, points);
    }
    await recomputeResults({ db: database }, { campaignId, unitIds: [north] });

    const [kept] = await database.select().from(unitResult).where(eq(unitResult.unitId, north));
    // 3 heads of 3: mean 70. 5 of 12 others: mean 64, variance 430. t with 4 degrees: 2.776.
    expect(kept).toMatchObject({ population: 15, listed: 8, present: 8, scored: 8, passed: 7 });
    expect(kept?.mean).toBeCloseTo((3 * 70 + 12 * 64) / 15, 10);
    const se = (12 / 15) * Math.sqrt((430 / 5) * (1 - 5 / 12));
    const [low, high] = kept?.detail.interval ?? [0, 0];
    expect(low).toBeCloseTo(65.2 - 2.7764451051977987 * se, 8);
    expect(high).toBeCloseTo(65.2 + 2.7764451051977987 * se, 8);
    expect(kept?.detail.passRate).toBeCloseTo((3 + 12 * 0.8) / 15, 10);
    // Of 12, from 4 of 5: 5 to 11 (hypergeometric); the heads are known.
    expect(kept?.detail.passCountInterval).toEqual([8, 14]);
  });
});
