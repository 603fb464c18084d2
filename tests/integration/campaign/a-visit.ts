import { eq } from "drizzle-orm";
import { roleAssignment, visit, visitMember, visitStep } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import type { VisitId } from "@/lib/domain/ids";
import type { TeamTask } from "@/lib/domain/inspection/team";
import { visitMoves } from "@/lib/domain/inspection/workflow";
import { announceVisits } from "@/lib/services/campaign/announce-visits";
import { moveVisit, type MoveVisit } from "@/lib/services/campaign/move-visit";
import type { Context } from "@/lib/services/context";
import { aCampaign, aDistrict, aPerson, type District, must } from "../sitting/a-sitting";
import { someone } from "../bank/a-world";

/** The day on which everything here happens; the visit is planned for twenty days later. */
export const today = "2026-11-23";
export const visitDay = addDays(today, 20);

/** A campaign of two communes with a team for the northern one, whose visit is planned. */
export async function aPlannedVisit(pools: Pick<District, "database" | "keys">) {
  const world = await aDistrict(pools);
  const campaignId = await aCampaign(world);
  const { database, north, south, district } = world;
  const visits = await database.select().from(visit).where(eq(visit.campaignId, campaignId));
  const visitOf = (unitId: string) => {
    const found = visits.find((row) => row.unitId === unitId);
    if (!found) throw new Error("no visit");
    return found.id;
  };
  const visitId = visitOf(north);
  await database.update(visit).set({ scheduledOn: visitDay }).where(eq(visit.id, visitId));
  const member = async (task: TeamTask): Promise<Context> => {
    const ctx = await someone(world, task === "leader" ? "team_leader" : "inspector");
    await database.insert(visitMember).values({ visitId, userId: ctx.actor.userId, task });
    // The office answers for a unit far away: what is done here is done as a member of the team.
    const roles = ctx.actor.roles.map(({ role }) => ({ role, unitId: south }));
    return { ...ctx, actor: { ...ctx.actor, roles } };
  };
  return {
    ...{ ...world, campaignId, visitId, southVisitId: visitOf(south) },
    leader: await member("leader"),
    inspector: await member("member"),
    office: await aPerson(world, district, "team_leader"),
    representative: await aPerson(world, north, "unit_representative"),
    stranger: await aPerson(world, south, "unit_representative"),
  };
}

export type Planned = Awaited<ReturnType<typeof aPlannedVisit>>;

export const aPaper = { number: "21/CV-SKHCN", issuedOn: today };

export const announceTo = (ctx: Context, { campaignId }: Planned, ...visitIds: VisitId[]) =>
  announceVisits(ctx, { campaignId, visitIds, document: aPaper, selfReportDue: addDays(today, 5) });

type Taken = Omit<MoveVisit, "visitId">;

/** Takes a step within a transaction of nobody's, as the use cases of others do in theirs. */
export const take = async (world: Planned, ctx: Context, step: Taken) =>
  must(
    await world.database.transaction((tx) =>
      moveVisit(tx, ctx, { ...step, visitId: world.visitId }),
    ),
  ).to;

/** Steps up to `move`, each as the person who takes it would. */
export async function upTo(world: Planned, move: Taken["move"]): Promise<void> {
  const { visitId, inspector, representative } = world;
  must(await announceTo(inspector, world, visitId));
  const steps: readonly (readonly [Context, Taken])[] = [
    [representative, { move: "self_report" }],
    [inspector, { move: "visit" }],
    [inspector, { move: "draft_minutes" }],
  ];
  for (const [ctx, step] of steps) {
    await take(world, ctx, step);
    if (step.move === move) return;
  }
  throw new Error(`${visitMoves.indexOf(move)}: not on the road before the signing`);
}

/** A visit whose minutes are signed on the day on which everything happens. */
export async function aSignedVisit(pools: Pick<District, "database" | "keys">) {
  const world = await aPlannedVisit(pools);
  await upTo(world, "draft_minutes");
  const { representative, north, database } = world;
  const role = { role: "unit_representative", unitId: north } as const;
  await database.insert(roleAssignment).values({ ...role, userId: representative.actor.userId });
  await take(world, representative, { move: "sign_minutes", document: aPaper });
  return world;
}

export async function stateOf({ database }: Planned, id: VisitId) {
  const [row] = await database.select({ state: visit.state }).from(visit).where(eq(visit.id, id));
  return row?.state;
}

export const stepsOf = ({ database }: Planned, id: VisitId) =>
  database.select().from(visitStep).where(eq(visitStep.visitId, id)).orderBy(visitStep.id);
