import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { criteriaSet, visit } from "@/db/schema";
import type { CampaignId, OfficerId, SittingId, TestId, UnitId, VisitId } from "@/lib/domain/ids";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import type { Context } from "@/lib/services/context";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { issueSlips, type Slip } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { createUnit } from "@/lib/services/unit/create-unit";
import { knownUnit } from "@/scripts/seed/known";
import { aChoiceTest } from "./a-choice-test";
import { type Backstage, must } from "./backstage";

/** A unit of its own with its officers, under visit in a campaign of its own. */
export type VisitedUnit = {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly campaignId: CampaignId;
  readonly campaignName: string;
  readonly officerIds: readonly [OfficerId, ...OfficerId[]];
};

const people = [
  ["Nguyễn", "Thị", "Ơn"],
  ["Trần", "Văn", "Đức"],
  ["Lê", "Thị Ngọc", "Ánh"],
  ["Phạm", "Quang", "Bình"],
] as const;

/** Seen by the demonstration's organiser, inspector, team leader, representative and leader. */
export async function aVisitedUnit(
  { world, as }: Backstage,
  { officers = 1 } = {},
): Promise<VisitedUnit> {
  const administrator = await as("administrator");
  const mark = randomUUID().slice(0, 8);
  const parentId = await theCity({ world });
  const unitName = `Xã Hương ${mark}`;
  const unitId = must(
    await createUnit(administrator, {
      ...{ code: null, name: unitName, shortName: unitName, typeCode: "commune", groupId: null },
      ...{ parentId, validFrom: "2025-07-01", legalBasis: "Nghị quyết" },
    }),
  );
  const enrol = async (n: number): Promise<OfficerId> => {
    const [familyName, middleName, givenName] = people[n % people.length] ?? people[0];
    const post = { title: "Chuyên viên", jobGroupCode: "specialist", from: "2025-07-01" };
    const person = { staffCode: `${mark}${n}`, sex: null, birthDate: "1990-05-01" };
    const name = { familyName, middleName, givenName };
    return must(await enrolOfficer(administrator, { ...person, ...name, ...post, unitId }));
  };
  const officerIds: [OfficerId, ...OfficerId[]] = [await enrol(0)];
  for (let n = 1; n < officers; n += 1) officerIds.push(await enrol(n));
  const campaignName = `Đợt kiểm tra ${mark}`;
  const campaignId = await aCampaign(await as("team_leader"), {
    // Ordered by the unit itself, so that whoever answers for it alone may plan.
    ...{ world, unitId, ownerUnitId: unitId, name: campaignName, code: mark },
    inspector: await as("inspector"),
  });
  return { unitId, unitName, campaignId, campaignName, officerIds };
}

async function theCity({ world }: Pick<Backstage, "world">): Promise<UnitId> {
  const city = await knownUnit(world, "Thành phố Huế", "2025-01-01");
  if (!city) throw new Error("the demonstration has no city");
  return city;
}

type Founding = Pick<Backstage, "world"> & {
  readonly unitId: UnitId;
  readonly ownerUnitId: UnitId;
  readonly name: string;
  readonly code: string;
  readonly inspector: Context;
};

async function aCampaign(leader: Context, founding: Founding): Promise<CampaignId> {
  const { world, unitId, inspector, ...named } = founding;
  const [criteria] = await world.db
    .select({ id: criteriaSet.id })
    .from(criteriaSet)
    .where(eq(criteriaSet.code, "default_100"))
    .orderBy(criteriaSet.version)
    .limit(1);
  if (!criteria) throw new Error("the demonstration has no criteria");
  const members = [
    { userId: leader.actor.userId, task: "leader" as const },
    { userId: inspector.actor.userId, task: "member" as const },
  ];
  return must(
    await createCampaign(leader, {
      ...named,
      ...{ year: 2026, decisionNumber: "118/QĐ-SKHCN", decisionOn: "2026-10-05" },
      ...{ criteriaSetId: criteria.id, periodFrom: "2025-11-01", periodTo: "2026-10-31" },
      visits: [{ unitId, scheduledOn: null, team: "Đoàn số 1", members }],
    }),
  );
}

/** Visits a unit in one more campaign; returns the visit. */
export async function anotherCampaign(
  { world, as }: Backstage,
  { unitId, campaignName }: VisitedUnit,
): Promise<VisitId> {
  const campaignId = await aCampaign(await as("team_leader"), {
    ...{ world, unitId, ownerUnitId: unitId, name: `${campaignName}, lần nữa` },
    ...{ code: randomUUID().slice(0, 8), inspector: await as("inspector") },
  });
  const [visited] = await world.db.select().from(visit).where(eq(visit.campaignId, campaignId));
  if (!visited) throw new Error("no visit");
  return visited.id;
}

/** A sitting of a visited unit, its doors open. */
export type Room = VisitedUnit & {
  readonly sittingId: SittingId;
  readonly sittingName: string;
  readonly slips: readonly [Slip, ...Slip[]];
};

export type RoomOptions = {
  readonly candidates?: number;
  /** Whether the invigilator has let everybody start. */
  readonly started?: boolean;
  readonly admitted?: boolean;
  readonly withStartCode?: boolean;
  /** How long after its start one may still begin; null: as long as the window is open. */
  readonly lateLimitS?: number | null;
  readonly testId?: TestId;
};

const usual = {
  ...{ candidates: 1, started: true, admitted: true },
  ...{ withStartCode: false, lateLimitS: null },
} satisfies RoomOptions;

/** A room in which everybody has a slip, was admitted, and may begin the 30 questions. */
export async function aRoom(backstage: Backstage, options: RoomOptions = {}): Promise<Room> {
  const { candidates, started, admitted, withStartCode, lateLimitS } = { ...usual, ...options };
  const unit = await aVisitedUnit(backstage, { officers: candidates });
  const organiser = await backstage.as("organiser");
  const invigilator = await backstage.as("invigilator");
  const sittingName = `Ca sát hạch ${unit.unitName}`;
  const sittingId = must(
    await createSitting(organiser, {
      testId: options.testId ?? (await aChoiceTest(backstage)),
      ...{ campaignId: unit.campaignId, ownerUnitId: unit.unitId, name: sittingName },
      ...{ room: "Phòng họp", windowFrom: minutesFromNow(-5), windowTo: minutesFromNow(300) },
      ...{ deadlinePolicy: "full_time", lateLimitS, withStartCode },
    }),
  );
  must(await assignInvigilator(organiser, { sittingId, userId: invigilator.actor.userId }));
  must(await addCandidates(organiser, { sittingId, officerIds: unit.officerIds }));
  must(await prepareSitting(organiser, { sittingId }));
  const [first, ...others] = must(await issueSlips(organiser, { sittingId }));
  if (!first) throw new Error("nobody is on the list");
  const candidateIds = [first, ...others].map(({ candidateId }) => candidateId);
  must(await openSitting(organiser, { sittingId }));
  if (admitted) must(await admitCandidates(organiser, { sittingId, candidateIds }));
  if (started) must(await startSitting(organiser, { sittingId }));
  return { ...unit, sittingId, sittingName, slips: [first, ...others] };
}

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
