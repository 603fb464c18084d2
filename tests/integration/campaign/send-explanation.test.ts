import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { campaign, notification, visit, visitExplanation } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { usualLimits } from "@/lib/domain/inspection/limits";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { sendExplanation } from "@/lib/services/campaign/send-explanation";
import { takeStep } from "@/lib/services/campaign/take-step";
import { type Context, NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aPerson, must } from "../sitting/a-sitting";
import { aPaper, aPlannedVisit, aSignedVisit, type Planned, take, today, upTo } from "./a-visit";

const text = "Có sao lưu hằng tuần: xem nhật ký kèm theo.";

const onDay = (ctx: Context, day: string): Context => ({
  ...ctx,
  now: new Date(`${day}T03:00:00Z`),
});

const lastDay = addDays(today, usualLimits.explanation);

const sentOf = ({ database, visitId }: Planned) =>
  database
    .select()
    .from(visitExplanation)
    .where(eq(visitExplanation.visitId, visitId))
    .orderBy(visitExplanation.id);

const toldOf = async (
  { database }: Planned,
  ctx: Context,
  kind: "explained" | "explanation_answered",
) => {
  const theirs = eq(notification.userId, ctx.actor.userId);
  const rows = await database
    .select()
    .from(notification)
    .where(and(theirs, eq(notification.kind, kind)));
  return rows.map(({ step, visitId }) => ({ step, visitId }));
};

describe("sendExplanation", () => {
  test("keeps what the unit sent with an audit event, and tells the team", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, leader, inspector } = world;

    const result = await sendExplanation(representative, { visitId, text, document: aPaper });

    expect(result).toEqual({ ok: true, value: undefined });
    expect(await sentOf(world)).toMatchObject([
      { text, ...aPaper, sentBy: representative.actor.userId, sentAt: representative.now },
    ]);
    expect((await actsOn(database, visitId)).at(-1)).toBe("visit.explain");
    expect(await toldOf(world, leader, "explained")).toEqual([{ step: "answer", visitId }]);
    const { standing, explanations } = await loadVisit(inspector, { visitId });
    expect(explanations).toMatchObject([{ text, ...aPaper }]);
    expect(standing.next).toMatchObject({ step: "answer", by: "team" });
  });

  test("is sent again until the last day: each is kept, the last one stands", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, leader } = world;
    must(await sendExplanation(representative, { visitId, text }));

    const again = await sendExplanation(onDay(representative, lastDay), { visitId, text: "Khác" });

    expect(again).toEqual({ ok: true, value: undefined });
    expect(await sentOf(world)).toMatchObject([{ text, number: "" }, { text: "Khác" }]);
    const { explanations } = await loadVisit(leader, { visitId });
    expect(explanations[0]).toMatchObject({ text: "Khác" });
    expect(await toldOf(world, leader, "explained")).toHaveLength(2);
  });

  test("is answered without a paper, which the unit is told; from then on nothing is sent", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative, leader, inspector, district } = world;
    const wider = await aPerson(world, district, "unit_representative");
    must(await sendExplanation(wider, { visitId, text }));
    const conclusion = { visitId, move: "conclude", document: aPaper } as const;
    expect(await takeStep(leader, conclusion)).toEqual({
      ...{ ok: false, reason: "explanation_unanswered" },
    });

    const answer = {
      visitId,
      move: "explain",
      accepted: false,
      reason: "Không có nhật ký",
    } as const;
    must(await takeStep(inspector, answer));

    for (const ofTheUnit of [representative, wider]) {
      expect(await toldOf(world, ofTheUnit, "explanation_answered")).toEqual([
        { step: "conclusion", visitId },
      ]);
    }
    const { steps, explanationHindrance } = await loadVisit(representative, { visitId });
    expect(steps.at(-1)).toMatchObject({
      accepted: false,
      reason: "Không có nhật ký",
      late: false,
    });
    expect(explanationHindrance).toBe("answered");
    expect(await sendExplanation(representative, { visitId, text })).toEqual({
      ...{ ok: false, reason: "answered" },
    });
    must(await takeStep(leader, conclusion));
    expect(await sendExplanation(representative, { visitId, text })).toEqual({
      ...{ ok: false, reason: "concluded" },
    });
  });

  test("is refused before the signing, after the last day and with the campaign over", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, representative, campaignId } = world;
    await upTo(world, "draft_minutes");
    const told = async (ctx: Context, document = aPaper) => {
      const result = await sendExplanation(ctx, { visitId, text, document });
      return result.ok ? "sent" : result.reason;
    };

    expect(await told(representative)).toBe("not_signed");
    await take(world, representative, { move: "sign_minutes", document: aPaper });
    expect(await told(onDay(representative, addDays(lastDay, 1)))).toBe("deadline_passed");
    const tomorrow = { ...aPaper, issuedOn: addDays(today, 1) };
    expect(await told(representative, tomorrow)).toBe("document_in_future");
    await database
      .update(campaign)
      .set({ state: "closed", closedAt: new Date() })
      .where(eq(campaign.id, campaignId));
    expect(await told(representative)).toBe("campaign_closed");
    expect(await sentOf(world)).toEqual([]);
  });

  test("is refused to the team, and does not exist for another unit", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, inspector, leader, office, stranger } = world;

    for (const other of [inspector, leader, office]) {
      expect(await sendExplanation(other, { visitId, text })).toEqual({
        ...{ ok: false, reason: "not_yours" },
      });
    }
    await expect(sendExplanation(stranger, { visitId, text })).rejects.toThrow(NotFound);
    expect(await sentOf(world)).toEqual([]);
  });

  test("stands in the database as it was sent, and nowhere but after the signing", async ({
    database,
    keys,
  }) => {
    const world = await aSignedVisit({ database, keys });
    const { visitId, representative } = world;
    must(await sendExplanation(representative, { visitId, text }));
    const row = { visitId, text, sentBy: representative.actor.userId, sentAt: representative.now };

    const change = database.update(visitExplanation).set({ text: "Khác" });
    await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
    const half = database.insert(visitExplanation).values({ ...row, number: "15/UBND" });
    await expect(half).rejects.toMatchObject({
      cause: { constraint_name: "visit_explanation_paper" },
    });
    const blank = database.insert(visitExplanation).values({ ...row, text: "  " });
    await expect(blank).rejects.toMatchObject({
      cause: { constraint_name: "visit_explanation_text" },
    });
    await database.update(visit).set({ state: "explained" }).where(eq(visit.id, visitId));
    const late = database.insert(visitExplanation).values(row);
    await expect(late).rejects.toMatchObject({
      cause: { constraint_name: "visit_explanation_open" },
    });
  });
});
