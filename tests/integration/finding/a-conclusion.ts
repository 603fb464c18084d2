import { eq } from "drizzle-orm";
import { campaign, criteriaSet, record, recordValue, roleAssignment, visit } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import type { FindingId, RecommendationId } from "@/lib/domain/ids";
import { criteriaSection } from "@/lib/domain/inspection/criteria";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import type { Context } from "@/lib/services/context";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { aPaper, aPlannedVisit, type Planned, take, today, upTo } from "../campaign/a-visit";
import { must } from "../sitting/a-sitting";

export { today };

/** The day by which the unit has to act. */
export const due = addDays(today, 30);

const name = (vi: string) => ({ vi, en: vi });

const portal = criteriaSection.parse({
  part: "portal",
  name: name("Trang thông tin điện tử"),
  lines: [
    {
      ...{ code: "A3", name: name("Ban biên tập"), max: 300 },
      ...{ field: "yes_no", formula: { kind: "yes_no" } },
    },
  ],
});

/** A visited unit whose record says that nobody has been given the portal. */
export async function aVisited(pools: Pick<Planned, "database" | "keys">) {
  const world = await aPlannedVisit(pools);
  const { database, visitId, campaignId, inspector, representative, north, leader } = world;
  const [found] = await database
    .select({ recordId: record.id, setId: campaign.criteriaSetId })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(eq(record.visitId, visitId));
  if (!found) throw new Error("the visit has no record");
  await database
    .update(criteriaSet)
    .set({ sections: [portal] })
    .where(eq(criteriaSet.id, found.setId));
  await upTo(world, "draft_minutes");
  await database.insert(recordValue).values({
    ...{ recordId: found.recordId, field: "A3", source: "verified" },
    ...{ value: { kind: "yes_no", yes: false }, revision: 1, updatedBy: inspector.actor.userId },
  });
  // Whom the product tells of something it finds by their role.
  for (const [ctx, role] of [
    [representative, "unit_representative"],
    [leader, "team_leader"],
  ] as const) {
    await database.insert(roleAssignment).values({ userId: ctx.actor.userId, role, unitId: north });
  }
  return { ...world, recordId: found.recordId, campaignId };
}

export type Visited = Awaited<ReturnType<typeof aVisited>>;

export const aFinding = {
  ...({ text: "Trang thông tin chưa giao cho ai", severity: "serious" } as const),
  ...{ cause: "Chưa phân công", field: "A3", topicId: null, evidenceId: null },
};

export const aRecommendation = ({ north }: Visited) => ({
  ...({ kind: "remedy", text: "Ban hành quyết định phân công" } as const),
  ...{ ownerUnitId: north, ownerPerson: "Chủ tịch UBND xã", dueOn: due },
});

/** A finding with its recommendation, drafted. */
export async function aDraft(world: Visited): Promise<{
  readonly findingId: FindingId;
  readonly recommendationId: RecommendationId;
}> {
  const { inspector, visitId } = world;
  const findingId = must(await addFinding(inspector, { visitId, ...aFinding }));
  const words = { findingId, ...aRecommendation(world) };
  return { findingId, recommendationId: must(await addRecommendation(inspector, words)) };
}

/** Signs the minutes and issues the conclusion. */
export async function conclude(world: Visited): Promise<void> {
  await take(world, world.representative, { move: "sign_minutes", document: aPaper });
  await take(world, world.leader, { move: "conclude", document: aPaper });
}

/** A unit to which a recommendation was issued. */
export async function anIssued(pools: Pick<Planned, "database" | "keys">) {
  const world = await aVisited(pools);
  const draft = await aDraft(world);
  await conclude(world);
  return { ...world, ...draft };
}

export type Issued = Awaited<ReturnType<typeof anIssued>>;

export const pdf = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF");

/** Lays a file to the report that is to come. */
export const layFile = async ({ representative, recommendationId }: Issued) =>
  must(await addRemedyFile(representative, { recommendationId, name: "QĐ 12.pdf", bytes: pdf }));

/** The same person so many days later. */
export const later = (ctx: Context, days: number): Context => ({
  ...ctx,
  now: new Date(`${addDays(today, days)}T03:00:00Z`),
});

/** A step of the visit, or what stands against it. */
export async function tryStep(
  world: Visited,
  ctx: Context,
  step: Omit<Parameters<typeof moveVisit>[2], "visitId">,
) {
  const { visitId } = world;
  const moved = await world.database.transaction((tx) => moveVisit(tx, ctx, { ...step, visitId }));
  return moved.ok ? moved.value.to : moved.reason;
}
