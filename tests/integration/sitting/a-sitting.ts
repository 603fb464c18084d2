import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Database } from "@/db/client";
import { jobGroup } from "@/db/schema";
import type {
  CampaignId,
  CandidateId,
  OfficerId,
  SittingId,
  TestId,
  UnitId,
  UserId,
} from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import type { Result } from "@/lib/domain/result";
import { grantRole } from "@/lib/services/access/grant-role";
import { startAttempt } from "@/lib/services/attempt/start-attempt";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import type { Context } from "@/lib/services/context";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { addUnits } from "@/lib/services/sitting/add-units";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { createSitting, type CreateSitting } from "@/lib/services/sitting/create-sitting";
import { loadSitting } from "@/lib/services/sitting/load-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { createTest } from "@/lib/services/test/create-test";
import { createUnit } from "@/lib/services/unit/create-unit";
import { defineUnitKinds } from "@/lib/services/unit/define-unit-kinds";
import { aBank, anApprovedItem, someone } from "../bank/a-world";

type Pools = { readonly database: Database; readonly keys: Database };

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

const within = (ctx: Context, unitId: UnitId): Context => ({
  ...ctx,
  actor: { ...ctx.actor, roles: ctx.actor.roles.map(({ role }) => ({ role, unitId })) },
});

/** A district with two communes, their officers, a bank of items and a test of two questions. */
export async function aDistrict(pools: Pools) {
  const admin = await someone(pools, "administrator");
  must(
    await defineUnitKinds(admin, {
      types: [{ code: "xa", name: "Xã", nameEn: "Commune" }],
      groups: [],
    }),
  );
  await pools.database
    .insert(jobGroup)
    .values({ code: "office", name: "Văn phòng", nameEn: "Office", position: 1 })
    .onConflictDoNothing();
  const district = await aUnit(admin, "Huyện Quảng Điền", null);
  const north = await aUnit(admin, "Xã Quảng Ngạn", district);
  const south = await aUnit(admin, "Xã Quảng An", district);
  const { testId, bank } = await aTest(pools);
  const organiser = within(await someone(pools, "organiser"), district);
  const invigilator = within(await someone(pools, "invigilator"), district);
  return { ...pools, admin, district, north, south, testId, bank, organiser, invigilator };
}

export type District = Awaited<ReturnType<typeof aDistrict>>;

async function aUnit(admin: Context, name: string, parentId: UnitId | null) {
  return must(
    await createUnit(admin, {
      ...{ code: null, name, shortName: name.replace(/^\S+ /, ""), typeCode: "xa" },
      ...{ groupId: null, parentId, validFrom: "2018-01-01", legalBasis: "Nghị quyết" },
    }),
  );
}

async function aTest(
  pools: Pools,
): Promise<{ testId: TestId; bank: Awaited<ReturnType<typeof aBank>> }> {
  const bank = await aBank(pools);
  for (let made = 0; made < 3; made += 1) await anApprovedItem(bank);
  const { bankId, organiser } = bank;
  const blueprintId = await createBlueprint(organiser, { bankId, name: "Ma trận" });
  const cells = [{ topic: bank.basics, level: "NB", system: null, count: 2 } as const];
  await saveBlueprint(organiser, { blueprintId, name: "Ma trận", allowNeedsCheck: false, cells });
  await publishBlueprint(organiser, { blueprintId });
  const testId = must(
    await createTest(organiser, {
      ...{ name: "Sát hạch", blueprintId, allowanceS: 1800, graceS: 30, cutPercent: 50 },
      ...{ scale: 10, scoringRule: "all_or_nothing", reviewPolicy: "topics" },
    }),
  );
  return { testId, bank };
}

export async function anOfficer(
  { admin }: District,
  unitId: UnitId,
  name: string,
  {
    staffCode = randomUUID().slice(0, 8),
    birthDate = null as string | null,
    from = "2020-01-01",
  } = {},
): Promise<OfficerId> {
  const words = name.split(" ");
  return must(
    await enrolOfficer(admin, {
      ...{
        staffCode,
        birthDate,
        unitId,
        from,
        sex: null,
        title: "Chuyên viên",
        jobGroupCode: "office",
      },
      ...{
        familyName: words[0] ?? "",
        middleName: words.slice(1, -1).join(" "),
        givenName: words.at(-1) ?? "",
      },
    }),
  );
}

/** Ba người ở xã phía bắc, một người ở xã phía nam. */
export async function fourOfficers(world: District) {
  await anOfficer(world, world.north, "Nguyễn Văn Ơn");
  await anOfficer(world, world.north, "Lê Thị Ái");
  await anOfficer(world, world.north, "Trần Văn Đức");
  await anOfficer(world, world.south, "Hồ Thị Dung");
}

export async function aDraftSitting(
  { organiser, district, testId }: District,
  over: Partial<CreateSitting> = {},
): Promise<SittingId> {
  return must(
    await createSitting(organiser, {
      ...{ testId, campaignId: null, ownerUnitId: district, name: "Ca 1", room: "Hội trường" },
      ...{
        windowFrom: minutesFromNow(-5),
        windowTo: minutesFromNow(120),
        deadlinePolicy: "full_time",
      },
      ...{ lateLimitS: null, withStartCode: false },
      ...over,
    }),
  );
}

export const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** With the officers of the northern commune listed. */
export async function aReadySitting(world: District, over: Partial<CreateSitting> = {}) {
  const sittingId = await aDraftSitting(world, over);
  must(await addUnits(world.organiser, { sittingId, unitIds: [world.north] }));
  must(await prepareSitting(world.organiser, { sittingId }));
  return sittingId;
}

export async function aStartedSitting(world: District, over: Partial<CreateSitting> = {}) {
  const sittingId = await aReadySitting(world, over);
  must(await openSitting(world.organiser, { sittingId }));
  must(await startSitting(world.organiser, { sittingId }));
  return sittingId;
}

export async function aCampaign({
  admin,
  database,
  keys,
  district,
  north,
  south,
}: District): Promise<CampaignId> {
  const leader = await someone({ database, keys }, "team_leader");
  const criteriaSetId = must(
    await defineCriteriaSet(admin, {
      code: randomUUID(),
      version: 1,
      name: "Bộ tiêu chí",
      sections: [],
    }),
  );
  return must(
    await createCampaign(leader, {
      ...{ code: randomUUID(), name: "Đợt kiểm tra", year: 2026, decisionNumber: "118/QĐ" },
      ...{ decisionOn: "2026-10-05", ownerUnitId: district, criteriaSetId },
      ...{ periodFrom: "2026-11-01", periodTo: "2026-12-31" },
      visits: [north, south].map((unitId) => ({
        unitId,
        scheduledOn: null,
        team: "",
        members: [],
      })),
    }),
  );
}

export const candidatesOf = async (ctx: Context, sittingId: SittingId) =>
  (await loadSitting(ctx, { sittingId })).candidates;

/** Admits a candidate and begins the attempt, as the candidate's machine would. */
export async function begin(
  world: District,
  url: string,
  sittingId: SittingId,
  candidateId: CandidateId,
) {
  must(await admitCandidates(world.organiser, { sittingId, candidateIds: [candidateId] }));
  const delivery = {
    sql: deliveryOf(url),
    codeKey: Buffer.alloc(32),
    clockBelieved: () => true,
    request: { id: "start", ip: null },
  };
  return startAttempt(delivery, { sittingId, candidateId, codeStamp: 0, deviceId: randomUUID() });
}

const deliveries = new Map<string, postgres.Sql>();

/** A pool of the attempt API's own; dropping the file's database ends its connections. */
export function deliveryOf(url: string): postgres.Sql {
  const open = () =>
    postgres(url, { max: 4, onnotice: () => {}, connection: { role: "sathach_app" } });
  const delivery = deliveries.get(url) ?? open();
  deliveries.set(url, delivery);
  return delivery;
}

export async function aPerson(pools: Pools, unitId: UnitId, ...roles: Role[]): Promise<Context> {
  return within(await someone(pools, ...roles), unitId);
}

/** Gives a person the role in the district; the database knows it from then on. */
export async function grantInvigilator({ admin, district }: District, userId: UserId) {
  must(await grantRole(admin, { userId, role: "invigilator", unitId: district }));
}
