import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { campaign, finding, recommendation, visit } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { findingWording, recommendationWording } from "@/lib/domain/finding/wording";
import { NotFound } from "@/lib/services/context";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { adoptProposal } from "@/lib/services/finding/adopt-proposal";
import { changeFinding } from "@/lib/services/finding/change-finding";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { removeFinding } from "@/lib/services/finding/remove-finding";
import { removeRecommendation } from "@/lib/services/finding/remove-recommendation";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import {
  aDraft,
  aFinding,
  aRecommendation,
  aVisited,
  conclude,
  due,
  today,
  tryStep,
} from "./a-conclusion";

describe("addFinding", () => {
  test("drafts it for the team alone", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, leader, representative, visitId } = world;

    const id = must(await addFinding(inspector, { visitId, ...aFinding }));

    expect(await actsOn(database, id)).toEqual(["finding.add"]);
    const { findings, mayWrite } = await loadFindings(leader, { visitId });
    expect(findings).toMatchObject([{ id, state: "draft", ...aFinding }]);
    expect(mayWrite).toBe(true);
    const shown = await loadFindings(representative, { visitId });
    expect([shown.findings, shown.proposals, shown.mayWrite]).toEqual([[], [], false]);
  });

  test("asks what shows it, and knows only what belongs to the record", async ({
    database,
    keys,
  }) => {
    const { inspector, visitId } = await aVisited({ database, keys });
    const bare = { visitId, ...aFinding, field: null };

    expect(await addFinding(inspector, bare)).toMatchObject({ reason: "no_basis" });
    await expect(addFinding(inspector, { ...bare, field: "Z9" })).rejects.toThrow(NotFound);
  });

  test("is no matter of the unit, of others, or of a closed campaign", async ({
    database,
    keys,
  }) => {
    const world = await aVisited({ database, keys });
    const { inspector, representative, stranger, visitId, campaignId } = world;

    for (const ctx of [representative, stranger]) {
      await expect(addFinding(ctx, { visitId, ...aFinding })).rejects.toThrow(NotFound);
      await expect(adoptProposal(ctx, { visitId, key: "line:A3", words })).rejects.toThrow(
        NotFound,
      );
    }
    await database
      .update(campaign)
      .set({ state: "closed", closedAt: new Date() })
      .where(eq(campaign.id, campaignId));
    const result = await addFinding(inspector, { visitId, ...aFinding });
    expect(result).toMatchObject({ reason: "ended" });
  });
});

const words = (proposal: { kind: string }) => ({
  finding: `Tồn tại: ${proposal.kind}`,
  recommendation: `Kiến nghị: ${proposal.kind}`,
});

describe("adoptProposal", () => {
  test("drafts what the record suggests, once, with nobody told by when", async ({
    database,
    keys,
  }) => {
    const { inspector, north, visitId } = await aVisited({ database, keys });
    const proposed = await loadFindings(inspector, { visitId });
    expect(proposed.proposals).toMatchObject([
      { kind: "line", severity: "serious", evidence: { code: "A3", percent: 0 } },
    ]);

    const id = must(await adoptProposal(inspector, { visitId, key: "line:A3", words }));

    const { findings, proposals } = await loadFindings(inspector, { visitId });
    expect(proposals).toEqual([]);
    expect(findings).toMatchObject([
      {
        ...{ id, text: "Tồn tại: line", field: "A3", state: "draft" },
        recommendations: [
          { text: "Kiến nghị: line", ownerUnitId: north, dueOn: null, state: "draft" },
        ],
      },
    ]);
    expect(await actsOn(database, id)).toEqual(["finding.adopt"]);
    expect(await adoptProposal(inspector, { visitId, key: "line:A3", words })).toMatchObject({
      reason: "adopted_already",
    });
    await expect(adoptProposal(inspector, { visitId, key: "line:B1", words })).rejects.toThrow(
      NotFound,
    );
  });

  test("is not issued before somebody has said by when", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, leader, representative, visitId } = world;
    must(await adoptProposal(inspector, { visitId, key: "line:A3", words }));
    const document = { number: "7/BB", issuedOn: today };
    await tryStep(world, representative, { move: "sign_minutes", document });

    const refused = await tryStep(world, leader, { move: "conclude", document });

    expect(refused).toBe("recommended_due_missing");
    const [row] = await database
      .select()
      .from(recommendation)
      .where(eq(recommendation.visitId, visitId));
    expect(row?.state).toBe("draft");
  });
});

describe("a recommendation that is drafted", () => {
  test("names whose it is and by when, or is refused", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, north, south, visitId } = world;
    const findingId = must(await addFinding(inspector, { visitId, ...aFinding }));
    const whole = { findingId, ...aRecommendation(world) };

    for (const [over, reason] of [
      [{ ownerUnitId: null }, "owner_missing"],
      [{ dueOn: null }, "due_missing"],
      [{ dueOn: addDays(today, -1) }, "due_passed"],
    ] as const) {
      const result = await addRecommendation(inspector, { ...whole, ...over });
      expect(result).toMatchObject({ ok: false, reason });
    }
    const elsewhere = addRecommendation(inspector, { ...whole, ownerUnitId: south });
    await expect(elsewhere).rejects.toThrow(NotFound);
    const id = must(await addRecommendation(inspector, whole));
    expect(await actsOn(database, id)).toEqual(["recommendation.add"]);
    const [row] = await database.select().from(recommendation).where(eq(recommendation.id, id));
    expect(row).toMatchObject({ ownerUnitId: north, dueOn: due, state: "draft" });
    expect(row?.searchText).toContain("ban hanh quyet dinh");
  });

  test("is worded anew and taken away, with its finding or alone", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, visitId, stranger } = world;
    const { findingId, recommendationId } = await aDraft(world);
    const again = { ...aRecommendation(world), text: "Phân công trước 15/12" };

    const seen = { findingId, over: findingWording(aFinding) };
    const over = recommendationWording(aRecommendation(world));
    must(await changeRecommendation(inspector, { recommendationId, over, ...again }));
    must(await changeFinding(inspector, { ...seen, ...aFinding, severity: "minor" }));
    const once = findingWording({ ...aFinding, severity: "minor" });
    const bare = { findingId, over: once, ...aFinding, field: null };
    expect(await changeFinding(inspector, bare)).toMatchObject({ reason: "no_basis" });

    const { findings } = await loadFindings(inspector, { visitId });
    expect(findings).toMatchObject([
      { severity: "minor", recommendations: [{ text: "Phân công trước 15/12" }] },
    ]);
    await expect(removeRecommendation(stranger, { recommendationId })).rejects.toThrow(NotFound);
    must(await removeRecommendation(inspector, { recommendationId }));
    must(await addRecommendation(inspector, { findingId, ...again }));
    must(await removeFinding(inspector, { findingId }));
    const own = eq(finding.visitId, visitId);
    expect(await database.select().from(finding).where(own)).toEqual([]);
    const drafted = eq(recommendation.visitId, visitId);
    expect(await database.select().from(recommendation).where(drafted)).toEqual([]);
    expect(await actsOn(database, findingId)).toEqual([
      ...["finding.add", "finding.change", "finding.remove"],
    ]);
    expect(await actsOn(database, recommendationId)).toEqual([
      ...["recommendation.add", "recommendation.change", "recommendation.remove"],
    ]);
  });
});

describe("two who word the same draft at once", () => {
  test("follow each other: the second is shown what the first wrote, and nothing is lost", async ({
    database,
    keys,
  }) => {
    const world = await aVisited({ database, keys });
    const { inspector, leader, visitId } = world;
    const { findingId, recommendationId } = await aDraft(world);
    const shown = { findingId, over: findingWording(aFinding), ...aFinding };
    const over = recommendationWording(aRecommendation(world));
    const asked = { recommendationId, over, ...aRecommendation(world) };

    const results = await Promise.all([
      changeFinding(inspector, { ...shown, text: "Bản một" }),
      changeFinding(leader, { ...shown, text: "Bản hai" }),
      changeRecommendation(inspector, { ...asked, text: "Bản một" }),
      changeRecommendation(leader, { ...asked, text: "Bản hai" }),
    ]);

    const { findings } = await loadFindings(inspector, { visitId });
    const standing = [findings[0], findings[0]?.recommendations[0]];
    expect(results.filter(({ ok }) => !ok)).toEqual(
      standing.map((one) => ({
        ok: false,
        reason: { code: "changed_meanwhile", text: one?.text, over: one?.wording },
      })),
    );
    expect(results.flatMap((one) => (one.ok ? one.value : []))).toEqual(
      standing.map((one) => one?.wording),
    );
    const seen = { ...shown, over: findings[0]?.wording ?? "", text: "Bản hai" };
    must(await changeFinding(leader, seen));
  });
});

describe("the conclusion", () => {
  test("issues what is drafted, and from then on it stands still", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, representative, visitId } = world;
    const { findingId, recommendationId } = await aDraft(world);

    await conclude(world);

    const { findings } = await loadFindings(representative, { visitId });
    expect(findings).toMatchObject([{ state: "issued", recommendations: [{ state: "issued" }] }]);
    expect(await actsOn(database, visitId)).toContain("recommendation.issue");
    const over = recommendationWording(aRecommendation(world));
    const words = { recommendationId, over, ...aRecommendation(world) };
    for (const result of [
      await changeRecommendation(inspector, words),
      await removeRecommendation(inspector, { recommendationId }),
      await changeFinding(inspector, { findingId, over: findingWording(aFinding), ...aFinding }),
      await removeFinding(inspector, { findingId }),
      await addRecommendation(inspector, { findingId, ...aRecommendation(world) }),
      await addFinding(inspector, { visitId, ...aFinding }),
    ]) {
      expect(result).toEqual({ ok: false, reason: "concluded" });
    }
  });

  test("cannot be changed behind the product's back, by anybody", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    await aDraft(world);
    await conclude(world);

    for (const change of [
      sql`update recommendation set text = 'Khác'`,
      sql`update recommendation set due_on = due_on + 10`,
      sql`update recommendation set state = 'closed'`,
      sql`update finding set text = 'Khác'`,
      sql`delete from finding`,
      sql`delete from recommendation`,
      sql`update visit set state = 'closed' where id = ${world.visitId}`,
    ]) {
      await expect(database.execute(change)).rejects.toMatchObject({ cause: { code: "P0001" } });
    }
    await expect(
      database.execute(sql`update recommendation_act set text = 'Khác'`),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("needs none", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    await conclude(world);

    const reason = "Không có kiến nghị";
    expect(await tryStep(world, world.leader, { move: "close", reason })).toBe("closed");
    const [row] = await database.select().from(visit).where(eq(visit.id, world.visitId));
    expect(row?.state).toBe("closed");
  });
});
