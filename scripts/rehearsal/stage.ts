import type postgres from "postgres";
import type { OfficerId, TestId, UnitId, UserId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { createSitting } from "@/lib/services/sitting/create-sitting";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import type { Room } from "../bench/room/room";
import type { Surroundings } from "../cli/database";
import { expect } from "../seed/expect";
import { windowNow } from "../seed/sitting";

/** Whether the doors of a sitting of real people are open. */
export async function isSittingOpen(owner: postgres.Sql): Promise<boolean> {
  const rows = await owner`select from sitting where state = 'open' and not rehearsal limit 1`;
  return rows.length > 0;
}

/** Takes away every rehearsal with its people. */
export async function removeRehearsals(owner: postgres.Sql): Promise<void> {
  await owner`select remove_rehearsals()`;
}

type People = {
  readonly userId: UserId;
  readonly unitId: UnitId;
  readonly officerIds: readonly OfficerId[];
};

/**
 * A sitting under way of the test that comes next, marked as a rehearsal, through the use cases that
 * organisers and invigilators use; or why there can be none.
 */
export async function stageRehearsal(
  around: Surroundings,
  owner: postgres.Sql,
  candidates: number,
): Promise<Room | "no_test" | "shortfall"> {
  const testId = await nextTest(owner);
  if (testId === null) return "no_test";
  const [people] = await owner<People[]>`
    select user_id as "userId", unit_id as "unitId", officer_ids as "officerIds"
      from make_rehearsal_people(${candidates})`;
  if (!people) throw new Error("nobody was made");
  const ctx = actingAs(around, people.userId);
  const sittingId = expect(
    await createSitting(ctx, {
      ...{ testId, campaignId: null, ownerUnitId: people.unitId, rehearsal: true },
      ...{ name: "DIỄN TẬP, không phải ca thi thật", room: "Diễn tập" },
      ...windowNow(),
    }),
  );
  expect(await addCandidates(ctx, { sittingId, officerIds: people.officerIds }));
  const prepared = await prepareSitting(ctx, { sittingId });
  if (!prepared.ok && prepared.reason.code === "shortfall") return "shortfall";
  expect(prepared);
  const slips = expect(await issueSlips(ctx, { sittingId }));
  expect(await openSitting(ctx, { sittingId }));
  const candidateIds = slips.map(({ candidateId }) => candidateId);
  expect(await admitCandidates(ctx, { sittingId, candidateIds }));
  expect(await startSitting(ctx, { sittingId }));
  return { sittingId, slips: slips.map(({ number, code }) => ({ number, code })) };
}

function actingAs(around: Surroundings, userId: UserId): Context {
  const roles = [{ role: "organiser", unitId: null }] as const;
  return { ...around, actor: { userId, name: "Diễn tập", officerId: null, roles } };
}

/** The test of the sitting that comes next, else the newest there is. */
async function nextTest(owner: postgres.Sql): Promise<TestId | null> {
  const [row] = await owner<{ id: TestId }[]>`
    select t.id from test t left join sitting s
        on s.test_id = t.id and s.state in ('draft', 'ready') and s.window_to > clock_timestamp()
     order by s.window_from nulls last, t.created_at desc limit 1`;
  return row?.id ?? null;
}
