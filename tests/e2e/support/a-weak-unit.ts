import { eq } from "drizzle-orm";
import { recommendation, retest, sitting, visit } from "@/db/schema";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { FindingId, RecommendationId, SittingId, VisitId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import { moveVisit, type MoveVisit } from "@/lib/services/campaign/move-visit";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { closeRecommendation } from "@/lib/services/follow-up/close-recommendation";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { aPlainQuestion } from "./a-campaign-cast";
import { aRoom, type VisitedUnit } from "./a-room";
import { visitOf } from "./a-visit";
import { type Backstage, must } from "./backstage";
import { aTestOf } from "./marked-bank";
import { handIn, sitDown } from "./sit";

export type WeakUnit = VisitedUnit & { readonly visitId: VisitId };

/** Five officers, all of whom were tested and knew nothing; the minutes of the visit are being drafted. */
export async function aWeakUnit(backstage: Backstage): Promise<WeakUnit> {
  const { testId } = await aTestOf(backstage, [1, 2, 3].map(aPlainQuestion));
  const { sittingId, slips, ...unit } = await aRoom(backstage, { candidates: 5, testId });
  for (const slip of slips) await handIn(await sitDown(sittingId, slip));
  must(await closeSitting(await backstage.as("organiser"), { sittingId }));
  await settled(backstage, sittingId);
  const visitId = await visitOf(backstage, unit);
  const today = dayInVietNam((await backstage.as("team_leader")).now);
  const { db } = backstage.world;
  await db.update(visit).set({ scheduledOn: today }).where(eq(visit.id, visitId));
  const document = { number: "41/CV-ĐKT", issuedOn: today };
  await take(backstage, "team_leader", { visitId, move: "announce", dueOn: today, document });
  for (const move of ["visit", "draft_minutes"] as const) {
    await take(backstage, "inspector", { visitId, move });
  }
  return { ...unit, visitId };
}

/** Once every finish has its score, which the product's own job gives it. */
async function settled({ as }: Backstage, sittingId: SittingId): Promise<void> {
  for (;;) {
    const tried = await settleSitting(await as("organiser"), { sittingId });
    if (tried.ok) return;
    if (tried.reason !== "unscored") throw new Error(`refused: ${tried.reason}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A step of a visit that another journey walks in the browser. */
async function take({ world, as }: Backstage, role: Role, step: MoveVisit) {
  const ctx = await as(role);
  must(await world.db.transaction((tx) => moveVisit(tx, ctx, step)));
}

/** The minutes are signed, and what was found is issued to the unit. */
export async function conclude(backstage: Backstage, { visitId }: WeakUnit) {
  const issuedOn = dayInVietNam((await backstage.as("team_leader")).now);
  const paper = (number: string) => ({ number, issuedOn });
  const signed = { visitId, move: "sign_minutes", document: paper("07/BB-ĐKT") } as const;
  await take(backstage, "unit_representative", signed);
  const concluded = { visitId, move: "conclude", document: paper("88/TB-ĐKT") } as const;
  await take(backstage, "team_leader", concluded);
}

/** The test that was prepared over a finding is held now: two come and answer all of it rightly. */
export async function holdAgain(backstage: Backstage, findingId: FindingId): Promise<void> {
  const { world, as } = backstage;
  const organiser = await as("organiser");
  const [held] = await world.db.select().from(retest).where(eq(retest.findingId, findingId));
  if (!held) throw new Error("no test was prepared");
  const { sittingId } = held;
  await world.db
    .update(sitting)
    .set({ windowFrom: new Date(Date.now() - 60_000), windowTo: new Date(Date.now() + 7_200_000) })
    .where(eq(sitting.id, sittingId));
  const { userId } = (await as("invigilator")).actor;
  must(await assignInvigilator(organiser, { sittingId, userId }));
  const slips = must(await issueSlips(organiser, { sittingId }));
  const candidateIds = slips.map(({ candidateId }) => candidateId);
  must(await openSitting(organiser, { sittingId }));
  must(await admitCandidates(organiser, { sittingId, candidateIds }));
  must(await startSitting(organiser, { sittingId }));
  for (const slip of slips.slice(0, 2)) {
    await handIn(await sitDown(sittingId, slip), ["B", "B", "B"]);
  }
  must(await closeSitting(organiser, { sittingId }));
  await settled(backstage, sittingId);
}

/** What was recommended over a finding is reported, looked at and closed. */
export async function closeAll({ world, as }: Backstage, findingId: FindingId): Promise<void> {
  const rows = await world.db
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.findingId, findingId));
  for (const { id: recommendationId } of rows) {
    await closeOne({ as }, recommendationId);
  }
}

async function closeOne({ as }: Pick<Backstage, "as">, recommendationId: RecommendationId) {
  const representative = await as("unit_representative");
  const file = { name: "danh-sach.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") };
  must(await addRemedyFile(representative, { recommendationId, ...file }));
  must(await reportRemedy(representative, { recommendationId, text: "Đã tập huấn ba buổi" }));
  const inspector = await as("inspector");
  const heldOn = dayInVietNam(inspector.now);
  const accepted = { recommendationId, text: "", heldOn, method: "by_test" } as const;
  must(await acceptRemedy(inspector, accepted));
  must(await closeRecommendation(await as("team_leader"), { recommendationId, text: "" }));
}
