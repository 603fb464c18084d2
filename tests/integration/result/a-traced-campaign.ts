import { and, eq } from "drizzle-orm";
import { attempt, candidate, formItem, itemVersion, response, sampleMember } from "@/db/schema";
import type { AttemptId, CandidateId, OfficerId, SampleDrawId, SittingId } from "@/lib/domain/ids";
import { defaultRule } from "@/lib/domain/sampling/rule";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { drawSample } from "@/lib/services/sampling/draw-sample";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { saveSamplingRule } from "@/lib/services/sampling/save-sampling-rule";
import { decideRevision } from "@/lib/services/scoring/decide-revision";
import { requestRevision } from "@/lib/services/scoring/request-revision";
import { replaceDrawn } from "@/lib/services/sampling/replace-drawn";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { someone } from "../bank/a-world";
import { rollDay } from "../sampling/a-sample";
import { aVisit } from "../signing/a-record";
import {
  aDistrict,
  aDraftSitting,
  anOfficer,
  aPerson,
  begin,
  candidatesOf,
  must,
} from "../sitting/a-sitting";

/** Enough of the twelve are drawn that their topics are told. */
const rule = {
  ...defaultRule,
  ...{ censusBelow: 8, minimum: 2, reserves: 1, mustTitles: [] },
  target: { kind: "mean", margin: 6, deviation: 15 },
} as const;

const people = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"];

/** A visit to a commune of ten officers of whom some were drawn, and a team that will ask where its numbers come from. */
export async function aTracedCampaign(pools: Parameters<typeof aDistrict>[0], url: string) {
  const world = await aDistrict(pools);
  for (const name of people) await anOfficer(world, world.north, `Nguyễn Văn ${name}`);
  const visit = await aVisit(world, { withTest: true });
  const { campaignId } = visit;
  const { organiser, north } = world;
  must(await saveSamplingRule(organiser, { campaignId, rule }));
  const fixed = { campaignId, unitIds: [north], rollOn: rollDay, reason: "" };
  const { drawId } = must(await fixDraw(organiser, fixed));
  must(await drawSample(organiser, { drawId, witness: "7412" }));
  const second = await aPerson(pools, world.district, "organiser");
  return { ...visit, url, drawId, secondOrganiser: second };
}

export type Traced = Awaited<ReturnType<typeof aTracedCampaign>>;

/** Somebody whom the draw neither chose nor put on its list of reserves. */
async function anOutsider({ database, drawId }: Traced): Promise<OfficerId> {
  const members = await database.select().from(sampleMember).where(isOf(drawId));
  const outsider = members.find(({ outcome }) => outcome !== "selected" && outcome !== "reserve");
  if (!outsider) throw new Error("everybody was drawn");
  return outsider.officerId;
}

const isOf = (drawId: SampleDrawId) => eq(sampleMember.drawId, drawId);

/** Everybody's forms are drawn, and work may begin. */
export async function open({ world }: Traced, sittingId: SittingId) {
  must(await prepareSitting(world.organiser, { sittingId }));
  must(await openSitting(world.organiser, { sittingId }));
  must(await startSitting(world.organiser, { sittingId }));
}

/** Begins and answers both questions, right or wrong. */
export async function sit(
  { world, url, database }: Traced,
  at: { readonly sittingId: SittingId; readonly candidateId: CandidateId; readonly right: boolean },
) {
  must(await begin(world, url, at.sittingId, at.candidateId));
  const attemptId = await attemptOf({ database }, at.candidateId);
  const value = at.right ? '"B"' : '"A"';
  await database
    .insert(response)
    .values([1, 2].map((n) => ({ attemptId, position: n, epoch: 1, seq: n, value })));
}

export async function attemptOf(
  { database }: Pick<Traced, "database">,
  candidateId: CandidateId,
): Promise<AttemptId> {
  const [found] = await database
    .select({ id: attempt.id })
    .from(attempt)
    .where(eq(attempt.candidateId, candidateId));
  if (!found) throw new Error("there is no attempt");
  return found.id;
}

export async function close(traced: Traced, sittingId: SittingId) {
  must(await closeSitting(traced.world.organiser, { sittingId }));
  await score(traced);
}

/** What the jobs of the server do. */
export async function score({ database, keys }: Traced) {
  const { touched } = await scoreFinishes({ actor: null, keys }, { limit: 200 });
  await recomputeTouched({ db: database }, touched);
}

/** What one of two persons asks the other for. */
export async function ask(
  { world }: Traced,
  attemptId: AttemptId,
  wanted:
    | { readonly act: "attempt.void" }
    | { readonly act: "attempt.reopen"; readonly extraS: number },
) {
  const asked = { attemptId, reason: "Máy hỏng khi đang làm", ...wanted };
  return { approvalId: must(await requestAttemptAct(world.organiser, asked)) };
}

/** The candidate that an officer is in a sitting. */
export async function placeOf(
  { world }: Traced,
  sittingId: SittingId,
  officerId: OfficerId,
): Promise<CandidateId> {
  const listed = await candidatesOf(world.organiser, sittingId);
  const found = listed.find((one) => one.officerId === officerId);
  if (!found) throw new Error("not listed");
  return found.id;
}

/** A question that a candidate had is found wrong: everybody gets its points. */
export async function regrade(traced: Traced, candidateId: CandidateId) {
  const { database, keys } = traced;
  const [asked] = await database
    .select({ itemId: itemVersion.itemId, version: itemVersion.version })
    .from(candidate)
    .innerJoin(formItem, and(eq(formItem.formId, candidate.formId), eq(formItem.position, 1)))
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .where(eq(candidate.id, candidateId));
  if (!asked) throw new Error("the form has no question");
  const author = await someone({ database, keys }, "author");
  const reviewer = await someone({ database, keys }, "reviewer");
  const wanted = {
    ...asked,
    kind: "full_points",
    keyFrom: null,
    reason: "Không còn đúng",
  } as const;
  const revisionId = must(await requestRevision(author, wanted));
  const approved = { itemId: asked.itemId, revisionId, decision: "approved" } as const;
  must(await decideRevision(reviewer, approved));
  await score(traced);
}

type Row = Awaited<ReturnType<typeof candidatesOf>>[number];

/** One of the unit for each thing that may become of somebody who is on a list. */
export type OfAllKinds = Record<"replaced" | "ill" | "voided" | "reopened" | "low", Row> & {
  readonly sittingId: SittingId;
  readonly outsider: OfficerId;
};

/**
 * A closed sitting of those who were drawn, one of them replaced and one excused, and of somebody whom
 * nobody drew. What becomes of the papers of `voided` and `reopened` is still to come.
 */
export async function aSittingOfAllKinds(traced: Traced): Promise<OfAllKinds> {
  const { world, campaignId } = traced;
  const { organiser, north } = world;
  const sittingId = await aDraftSitting(world, { campaignId });
  must(await listDrawn(organiser, { sittingId, unitIds: [north], most: null }));
  const [replaced, ill, voided, reopened, low, ...others] = await candidatesOf(
    organiser,
    sittingId,
  );
  if (!replaced || !ill || !voided || !reopened || !low) throw new Error("too few were drawn");
  const outsider = await anOutsider(traced);
  must(await addCandidates(organiser, { sittingId, officerIds: [outsider] }));
  await open(traced, sittingId);
  const away = { sittingId, candidateId: replaced.id, reason: "Đi công tác", excused: true };
  must(await replaceDrawn(organiser, away));
  const drawn = [replaced, ill, voided, reopened, low, ...others].map(({ id }) => id);
  const called = (await candidatesOf(organiser, sittingId)).filter(({ id }) => !drawn.includes(id));
  for (const { id: candidateId } of [voided, reopened, low, ...others, ...called]) {
    await sit(traced, { sittingId, candidateId, right: candidateId !== low.id });
  }
  must(await excuseCandidate(organiser, { sittingId, candidateId: ill.id, reason: "Nghỉ ốm" }));
  await close(traced, sittingId);
  return { sittingId, outsider, replaced, ill, voided, reopened, low };
}
