import { sittingInvigilator } from "@/db/schema";
import type { AttemptId } from "@/lib/domain/ids";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { recordIncident } from "@/lib/services/sitting/record-incident";
import { readDocx, textOf } from "@/tests/support/read-paper";
import {
  aCampaign,
  aDistrict,
  anOfficer,
  aStartedSitting,
  begin,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";

export type Pools = Parameters<typeof aDistrict>[0];

/** Three listed and a walk-in: one hands in, one is excused, one stays away, one works on until the end. */
export async function aSittingThatHappened(pools: Pools, url: string) {
  const world = await aDistrict(pools);
  await fourOfficers(world);
  const campaignId = await aCampaign(world);
  const sittingId = await aStartedSitting(world, { campaignId });
  const { organiser } = world;
  const { userId } = world.invigilator.actor;
  await world.database.insert(sittingInvigilator).values({ sittingId, userId });
  const listed = await candidatesOf(organiser, sittingId);
  const [first, second] = listed;
  if (!first || !second) throw new Error("three are listed");
  must(await excuseCandidate(organiser, { sittingId, candidateId: second.id, reason: "Nghỉ ốm" }));
  const late = await anOfficer(world, world.south, 'Võ "Tí" Minh');
  const walkIn = must(await addWalkIn(organiser, { sittingId, officerId: late }));
  must(await begin(world, url, sittingId, first.id));
  must(await begin(world, url, sittingId, walkIn.candidateId));
  const attemptId = first.attemptId as AttemptId;
  const { incidentId } = must(
    await recordIncident(organiser, {
      ...{ sittingId, attemptId, kind: "machine" },
      note: "Máy số 7 treo <màn hình> & bàn phím; đổi sang máy dự phòng",
    }),
  );
  must(await extendAttempt(organiser, { attemptId, extraS: 300, reason: "Mất thời gian đổi máy" }));
  must(await pauseRoom(organiser, { sittingId, reason: "Báo cháy" }));
  must(await resumeRoom(organiser, { sittingId }));
  return { ...world, sittingId, attemptId, incidentId };
}

type Happened = Awaited<ReturnType<typeof aSittingThatHappened>>;

export async function closed(world: Happened): Promise<Happened> {
  must(await closeSitting(world.organiser, { sittingId: world.sittingId }));
  await scoreFinishes({ actor: null, keys: world.keys }, { limit: 200 });
  return world;
}

export const said = (bytes: Uint8Array) => textOf(readDocx(bytes)["word/document.xml"] ?? "");

export const docx = { format: "docx" } as const;
