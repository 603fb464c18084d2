import { and, eq, isNull, sql } from "drizzle-orm";
import { candidate, sitting } from "@/db/schema";
import type { CampaignId, OfficerId, SittingId, TestId, UnitId, UserId } from "@/lib/domain/ids";
import { env } from "@/lib/platform/env";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import type { Context } from "@/lib/services/context";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { issueSlips, type Slip } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { expect } from "./expect";
import { type Progress, simulateSitting } from "./simulate";
import { knownSitting } from "./known";
import { listSeedDraw } from "./sample";
import type { World } from "./world";

export type SeedSitting = {
  readonly testId: TestId;
  /** Of which its results speak; null where it stands by itself. */
  readonly campaignId: CampaignId | null;
  readonly ownerUnitId: UnitId;
  readonly name: string;
  readonly room: string;
  readonly officers: readonly OfficerId[];
  /** The unit that the officers were drawn in, where there was a draw. */
  readonly drawnIn?: UnitId | undefined;
  readonly invigilatorId: UserId;
};

export type Organiser = { readonly world: World; readonly ctx: Context };

const absences = [
  "Nghỉ phép theo quy định",
  "Đi công tác theo giấy mời",
  "Nghỉ ốm có giấy xác nhận",
];

/** A sitting with its list, forms and numbers, its doors open and its start flag raised, or one that is over. */
export async function openSeedSitting(
  organiser: Organiser,
  { officers, drawnIn, invigilatorId, ...plan }: SeedSitting,
): Promise<SittingId> {
  const { world, ctx } = organiser;
  const known = await knownSitting(world, plan.campaignId, plan.name);
  const sittingId = known ?? expect(await createSitting(ctx, { ...plan, ...windowNow() }));
  if ((await stateOf(world, sittingId)) === "draft") {
    expect(await assignInvigilator(ctx, { sittingId, userId: invigilatorId }));
    if (drawnIn) await listSeedDraw(organiser, sittingId, drawnIn);
    else expect(await addCandidates(ctx, { sittingId, officerIds: officers }));
    expect(await prepareSitting(ctx, { sittingId }));
  }
  if ((await stateOf(world, sittingId)) === "ready") expect(await openSitting(ctx, { sittingId }));
  if ((await stateOf(world, sittingId)) === "open") expect(await startSitting(ctx, { sittingId }));
  return sittingId;
}

/** Everybody on the list sits the test but one in thirteen, who is excused; then all is settled. */
export async function holdSeedSitting(organiser: Organiser, plan: SeedSitting): Promise<SittingId> {
  const { world, ctx } = organiser;
  const known = await knownSitting(world, plan.campaignId, plan.name);
  if (known && (await stateOf(world, known)) === "settled") return known;
  const sittingId = await openSeedSitting(organiser, plan);
  if ((await stateOf(world, sittingId)) === "open") {
    await admitAndSimulate(organiser, sittingId, () => "submit");
    expect(await closeSitting(ctx, { sittingId }));
  }
  // The product's own scorer may hold some finishes: settled is when none of them is left.
  for (;;) {
    await scoreAll(ctx);
    const settled = await settleSitting(ctx, { sittingId });
    if (settled.ok || settled.reason !== "unscored") {
      expect(settled);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await releaseResults(ctx, { sittingId, audience: "candidates" }));
  expect(await releaseResults(ctx, { sittingId, audience: "units" }));
  return sittingId;
}

/** Admits all but the absent, issues their slips anew and lets them work as far as `progressOf` says. */
export async function admitAndSimulate(
  { world, ctx }: Organiser,
  sittingId: SittingId,
  progressOf: (index: number) => Progress,
): Promise<void> {
  const here = and(eq(candidate.sittingId, sittingId), isNull(candidate.absenceReason));
  const listed = await world.db.select().from(candidate).where(here);
  const absent = listed.filter((_, index) => index % 13 === 12);
  for (const [index, { id: candidateId }] of absent.entries()) {
    const reason = absences[index % absences.length] ?? null;
    expect(await excuseCandidate(ctx, { sittingId, candidateId, reason }));
  }
  const present = listed.filter((row) => !absent.includes(row)).map(({ id }) => id);
  expect(await admitCandidates(ctx, { sittingId, candidateIds: present }));
  const slips = expect(await issueSlips(ctx, { sittingId, candidateIds: present }));
  const origin = apiOrigin();
  await simulateSitting(ctx, { origin, sittingId, slips }, progressOf);
}

/** Slips for candidates whose codes are to be shown to a newcomer. */
export async function seedSlips(
  ctx: Context,
  sittingId: SittingId,
  candidateIds: readonly Slip["candidateId"][],
): Promise<Slip[]> {
  return expect(await issueSlips(ctx, { sittingId, candidateIds }));
}

/** Scores whatever is finished and brings the results of the units touched up to date. */
export async function scoreAll(ctx: Context): Promise<void> {
  const system = { ...ctx, actor: null };
  for (;;) {
    const { scored, touched } = await scoreFinishes(system, { limit: 200 });
    await recomputeTouched(system, touched);
    if (scored === 0) return;
  }
}

/** Dates a settled sitting back, as the owner of the tables: the app's own roles cannot. */
export async function dateBack(world: World, sittingId: SittingId, start: string): Promise<void> {
  const [row] = await world.db.select().from(sitting).where(eq(sitting.id, sittingId));
  // Held on an earlier day: dated back already, or begun on that day.
  if (!row?.startedAt || row.startedAt.getTime() < Date.now() - 86_400_000) return;
  await world.asOwner((tx) =>
    tx.execute(sql`select date_back_demonstration(${sittingId}::uuid, ${start}::timestamptz)`),
  );
}

async function stateOf({ db }: World, sittingId: SittingId) {
  const [row] = await db.select().from(sitting).where(eq(sitting.id, sittingId));
  return row?.state;
}

/** A window that has just opened and lasts the day, since a newcomer may come at any hour. */
export function windowNow() {
  const now = Date.now();
  return {
    windowFrom: new Date(now - 60_000),
    windowTo: new Date(now + 24 * 3_600_000),
    deadlinePolicy: "full_time" as const,
    lateLimitS: null,
    withStartCode: false,
  };
}

function apiOrigin(): string {
  const origin = env().apiOrigin;
  if (origin === undefined) throw new Error("API_ORIGIN is not set");
  return origin;
}
