import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { unitResult } from "@/db/schema";
import type { CampaignId } from "@/lib/domain/ids";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import type { World } from "../../seed/world";
import { type Founding, measuredCampaign } from "./found";
import { fillRecords } from "./records";

/**
 * One campaign over the 200 units, in 20 sittings: 10,000 attempts with finish and score, written
 * past the services as only a benchmark may, and its roll-ups by the service.
 */
export async function growCampaign(world: World, founding: Founding, index: number) {
  const campaignId = index === 0 ? measuredCampaign : (randomUUID() as CampaignId);
  await world.asOwner(async (tx) => {
    await writeCampaign(tx, founding, { campaignId, index });
    await writeAttempts(tx, campaignId);
  });
  if (index < 3) await fillRecords(world, founding, campaignId);
  await recomputeResults({ db: world.db }, { campaignId });
}

type Numbered = { readonly campaignId: CampaignId; readonly index: number };

async function writeCampaign(tx: Transaction, founding: Founding, { campaignId, index }: Numbered) {
  const { ownerUnitId, criteriaSetId, testId, userId } = founding;
  const year = 2026 - index;
  await tx.execute(sql`
    insert into campaign (id, code, name, year, decision_number, decision_on, owner_unit_id,
        criteria_set_id, period_from, period_to, created_by)
    values (${campaignId}, ${`BENCH-${index}`}, ${`Đợt kiểm tra thứ ${index}`}, ${year}, '1/QĐ',
        ${`${year}-03-01`}, ${ownerUnitId}, ${criteriaSetId}, ${`${year}-01-01`},
        ${`${year}-12-31`}, ${userId})`);
  await tx.execute(sql`insert into visit (campaign_id, unit_id, state, population)
    select ${campaignId}, id, 'visited', 80 from bench.unit`);
  await tx.execute(sql`insert into record (visit_id)
    select id from visit where campaign_id = ${campaignId}`);
  await tx.execute(sql`insert into sitting (test_id, campaign_id, owner_unit_id, name, room,
      window_from, window_to, state, seed, opened_at, started_at, closed_at, settled_at, created_by)
    select ${testId}, ${campaignId}, ${ownerUnitId}, 'Ca ' || n, 'Phòng ' || n, now() - interval '2 hours',
      now() - interval '1 hour', 'settled', 'bench', now(), now(), now(), now(), ${userId}
      from generate_series(1, 20) n`);
  await tx.execute(sql`insert into result_release (sitting_id, audience, released_by)
    select id, 'units', ${userId} from sitting where campaign_id = ${campaignId}`);
}

/** Units differ by where in the pool their officers' scores come from. */
async function writeAttempts(tx: Transaction, campaignId: CampaignId): Promise<void> {
  await tx.execute(sql`create temporary table grown on commit drop as
    select s.id as sitting_id, o.id as officer_id, o.unit_id, o.unit_no, o.no, o.post,
      uuidv7() as candidate_id, uuidv7() as attempt_id,
      greatest(0, least(1999, floor(300 + (o.unit_no * 37 % 200) * 3 + random() * 900)::int)) as pool_no
      from bench.officer o
      join (select id, row_number() over (order by id) - 1 as no from sitting
             where campaign_id = ${campaignId}) s on s.no = o.unit_no % 20`);
  await tx.execute(sql`insert into candidate
      (id, sitting_id, officer_id, form_id, number, unit_id, unit_name, title, job_group_code)
    select g.candidate_id, g.sitting_id, g.officer_id, p.form_id, g.unit_no || '.' || g.no, g.unit_id,
      'Đơn vị số ' || g.unit_no, 'Chuyên viên',
      (array['leader', 'office', 'finance', 'specialist'])[1 + g.post]
      from grown g join bench.pool p on p.no = g.pool_no`);
  await tx.execute(sql`insert into attempt (id, candidate_id, sitting_id, form_id, state, device_id,
      allowance_s, grace_s, started_at, deadline_at, close_after, closed_at)
    select g.attempt_id, g.candidate_id, g.sitting_id, p.form_id, 'submitted', 'bench', 1800, 30,
      now() - interval '1 hour', now() - interval '30 minutes', now() - interval '29 minutes', now()
      from grown g join bench.pool p on p.no = g.pool_no`);
  await tx.execute(sql`insert into finish (attempt_id, kind, answered, total, snapshot, digest,
      finished_at, closed_at, scored)
    select g.attempt_id, 'submitted', 30, 30, p.snapshot, 'bench', now() - interval '30 minutes',
      now(), true from grown g join bench.pool p on p.no = g.pool_no`);
  await tx.execute(sql`insert into score
      (attempt_id, finish_version, key_digest, rule_version, points, possible, passed, detail)
    select g.attempt_id, 1, 'bench', 'all_or_nothing/1 cut 50', p.points, p.possible,
      2 * p.points >= p.possible, p.detail from grown g join bench.pool p on p.no = g.pool_no`);
}

/** One more officer of the measured unit has finished just now: how long until its result says so. */
export async function addFinish(world: World, { founded }: Founding): Promise<number> {
  const { campaignId, unitId } = founded;
  const before = await computedAt(world, founded);
  const begun = performance.now();
  await world.asOwner((tx) =>
    tx.execute(sql`
      with someone as (
        insert into officer (staff_code, family_name, given_name)
        values ('L' || ${randomUUID()}::text, 'Lê', 'Xong') returning id),
      place as (
        select c.sitting_id, c.unit_name, c.title, c.job_group_code, c.form_id
          from candidate c join sitting s on s.id = c.sitting_id
         where s.campaign_id = ${campaignId} and c.unit_id = ${unitId} limit 1),
      listed as (
        insert into candidate (sitting_id, officer_id, form_id, unit_id, unit_name, title, job_group_code)
        select p.sitting_id, o.id, p.form_id, ${unitId}::uuid, p.unit_name, p.title, p.job_group_code
          from place p, someone o returning id, sitting_id, form_id),
      tried as (
        insert into attempt (candidate_id, sitting_id, form_id, state, device_id, allowance_s, grace_s,
          started_at, deadline_at, close_after, closed_at)
        select id, sitting_id, form_id, 'submitted', 'bench', 1800, 30, now(), now(), now(), now()
          from listed returning id)
      insert into finish (attempt_id, kind, answered, total, snapshot, digest, finished_at, closed_at)
      select id, 'submitted', 0, 30, '{}', 'bench', now(), now() from tried`),
  );
  while ((await computedAt(world, founded)) === before) {
    if (performance.now() - begun > 60_000) throw new Error("the score never reached its roll-up");
    await pause(10);
  }
  return performance.now() - begun;
}

async function computedAt(
  { db }: World,
  { campaignId, unitId }: Founding["founded"],
): Promise<number> {
  const rows = await db
    .select({ unitId: unitResult.unitId, at: unitResult.computedAt })
    .from(unitResult)
    .where(sql`campaign_id = ${campaignId} and unit_id = ${unitId}`);
  return rows[0]?.at.getTime() ?? 0;
}
