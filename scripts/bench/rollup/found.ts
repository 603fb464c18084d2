import { sql } from "drizzle-orm";
import type { CampaignId, CriteriaSetId, FormId, TestId, UnitId, UserId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { seedAdministrator } from "../../seed/accounts";
import { seedBank, seedCriteria, seedReference } from "../../seed/bank";
import { expect } from "../../seed/expect";
import { knownUnitGroups } from "../../seed/known";
import { seedOrganisation2018, seedUnitKinds } from "../../seed/organisation";
import { everybody } from "../../seed/people";
import { windowNow } from "../../seed/sitting";
import { seedTestNow } from "../../seed/tests";
import type { World } from "../../seed/world";
import { openAccount } from "../account";
import { makePool } from "./pool";
import type { Founded } from "./steward";

/** What every campaign of the benchmark stands on. */
export type Founding = {
  readonly founded: Founded;
  readonly ownerUnitId: UnitId;
  readonly criteriaSetId: CriteriaSetId;
  readonly testId: TestId;
  readonly userId: UserId;
};

/** The measured campaign is the newest; the others lie before it. */
export const measuredCampaign = "00000000-0000-7000-8000-000000000000" as CampaignId;

const unitCount = 200;
const officersPerUnit = 50;

/**
 * Reference data, a bank, a test and people through the services that people use; then 200 units of
 * 50 officers each, written in bulk.
 */
export async function found(world: World): Promise<Founding> {
  const administrator = await seedAdministrator(world);
  await seedReference(administrator);
  await seedUnitKinds(administrator);
  const founder = { world, ctx: administrator };
  const organisation = await seedOrganisation2018(founder, await knownUnitGroups(world));
  const { district } = organisation;
  const people = await everybody(world, administrator, organisation);
  const criteriaSetId = await seedCriteria(world, administrator);
  const testId = await seedTestNow(world, people.organiser, await seedBank(world, people));
  const forms = await drawForms(people.organiser, { testId, district, administrator });
  await makePool(world, people.organiser.keys, forms);
  const unitId = await writeUnits(world, district);
  // Somebody who reads all of it.
  const reader = { login: "bench.leader", role: "leader" as const, unitId: district };
  const cookie = await openAccount(world, administrator, reader);
  const founded = { cookie, campaignId: measuredCampaign, unitId };
  const { userId } = people.organiser.actor;
  return { founded, ownerUnitId: district, criteriaSetId, testId, userId };
}

/** Thirty forms, drawn as for a sitting. */
async function drawForms(
  organiser: Context,
  plan: { testId: TestId; district: UnitId; administrator: Context },
): Promise<FormId[]> {
  const { testId, district, administrator } = plan;
  const officerIds = await Promise.all(
    Array.from({ length: 30 }, async (_, index) =>
      expect(
        await enrolOfficer(administrator, {
          ...{ familyName: "Trần", middleName: "Văn", givenName: "Mẫu", sex: null },
          ...{ birthDate: null, staffCode: `F${index}`, unitId: district, from: "2016-07-01" },
          ...{ title: "Chuyên viên", jobGroupCode: "specialist" },
        }),
      ),
    ),
  );
  const draft = { testId, ownerUnitId: district, campaignId: null, name: "Đề", room: "Đề" };
  const sittingId = expect(await createSitting(organiser, { ...draft, ...windowNow() }));
  expect(await addCandidates(organiser, { sittingId, officerIds }));
  expect(await prepareSitting(organiser, { sittingId }));
  const rows = await organiser.db.execute<{ id: FormId }>(
    sql`select distinct form_id as id from candidate where sitting_id = ${sittingId}`,
  );
  return rows.map(({ id }) => id);
}

/** Numbered in `bench.unit` and `bench.officer`, for the statements that fill the rest. */
async function writeUnits({ asOwner, db }: World, district: UnitId): Promise<UnitId> {
  await asOwner(async (tx) => {
    await tx.execute(sql`create table bench.unit as
      select n as no, uuidv7() as id from generate_series(1, ${unitCount}::int) n`);
    await tx.execute(sql`insert into unit_group (code, name, name_en, position)
      select 'bench_' || g, 'Khối ' || g, 'Group ' || g, 100 + g from generate_series(1, 4) g`);
    await tx.execute(sql`insert into unit
        (id, name, short_name, type_code, group_id, parent_id, valid_from, search_text)
      select u.id, 'Đơn vị số ' || u.no, 'Đơn vị ' || u.no, (select min(code) from unit_type),
        (select id from unit_group where code = 'bench_' || (1 + u.no % 4)), ${district},
        '2016-07-01', 'don vi so ' || u.no from bench.unit u`);
    await tx.execute(sql`select refresh_unit_closure()`);
    await tx.execute(sql`create table bench.officer as
      select u.no as unit_no, u.id as unit_id, n as no, uuidv7() as id, ((n - 1) % 4) as post
        from bench.unit u, generate_series(1, ${officersPerUnit}::int) n`);
    await tx.execute(sql`insert into officer
        (id, staff_code, family_name, middle_name, given_name, search_text, demonstration)
      select id, 'R' || unit_no || '.' || no, 'Nguyễn', 'Thị', 'Tên ' || (no * 7 % 50),
        'nguyen thi ten', true from bench.officer`);
  });
  const [first] = await db.execute<{ id: UnitId }>(
    sql`select id from unit where name = 'Đơn vị số 1'`,
  );
  if (!first) throw new Error("units were not written");
  return first.id;
}
