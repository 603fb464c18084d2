import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { visitMember } from "@/db/schema";
import { createTeam } from "@/lib/services/campaign/create-team";
import { removeTeamMember } from "@/lib/services/campaign/remove-team-member";
import { scheduleVisit } from "@/lib/services/campaign/schedule-visit";
import { setTeamMember } from "@/lib/services/campaign/set-team-member";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import { aFounded, anInspector, setState, slot } from "./a-plan";
import { aPlannedVisit } from "./a-visit";

describe("a team", () => {
  test("brings its roll to its visits, and takes it from them", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { office } = world;
    const { campaignId, teamId, leaderId, northId } = await aFounded(world);
    must(await scheduleVisit(office, { campaignId, visitId: northId, teamId, ...slot }));
    const membersOf = () =>
      database.select().from(visitMember).where(eq(visitMember.visitId, northId));
    expect(await membersOf()).toMatchObject([{ userId: leaderId, task: "leader" }]);

    const second = await anInspector(world);
    const joined = {
      campaignId,
      teamId,
      userId: second,
      task: "secretary",
      duty: "Biên bản",
    } as const;
    must(await setTeamMember(office, joined));
    expect(await membersOf()).toHaveLength(2);
    must(await removeTeamMember(office, { teamId, userId: second }));
    must(await removeTeamMember(office, { teamId, userId: second }));

    expect(await membersOf()).toMatchObject([{ userId: leaderId }]);
    expect(await actsOn(database, campaignId)).toEqual([
      ...["campaign.create", "campaign.create_team", "campaign.set_member"],
      ...["campaign.set_member", "campaign.remove_member"],
    ]);
  });

  test("has one name, one leader, and nobody without the role", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { office, stranger } = world;
    const { campaignId, teamId } = await aFounded(world);
    const member = { campaignId, teamId, task: "leader", duty: "" } as const;

    expect(await createTeam(office, { campaignId, name: "Đoàn số 1" })).toMatchObject({
      reason: "name_taken",
    });
    const other = await setTeamMember(office, { ...member, userId: await anInspector(world) });
    expect(other).toMatchObject({ reason: { code: "other_leader" } });
    const { userId } = stranger.actor;
    expect(await setTeamMember(office, { ...member, userId })).toMatchObject({
      reason: { code: "no_inspector" },
    });
    await expect(createTeam(stranger, { campaignId, name: "Đoàn số 2" })).rejects.toThrow(NotFound);
    await expect(setTeamMember(stranger, { ...member, userId })).rejects.toThrow(NotFound);
    await expect(removeTeamMember(stranger, { teamId, userId })).rejects.toThrow(NotFound);
  });
});

describe("scheduleVisit", () => {
  test("asks about a member who would be at two visits at once", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { office } = world;
    const { campaignId, teamId, northId, southId } = await aFounded(world);
    must(await scheduleVisit(office, { campaignId, visitId: northId, teamId, ...slot }));
    const south = { campaignId, visitId: southId, teamId, ...slot };

    expect(
      await scheduleVisit(office, { ...south, startsAt: "11:00", endsAt: "15:00" }),
    ).toMatchObject({
      reason: { code: "engaged", unitName: "Xã Quảng Ngạn" },
    });
    expect(await scheduleVisit(office, { ...south, startsAt: null, endsAt: null })).toMatchObject({
      reason: { code: "engaged" },
    });
    const afternoon = { ...south, startsAt: "13:30", endsAt: "17:00" };
    must(await scheduleVisit(office, afternoon));
    expect(await actsOn(database, southId)).toEqual(["visit.schedule"]);

    const helper = await anInspector(world);
    const teamTwo = must(await createTeam(office, { campaignId, name: "Đoàn số 2" }));
    const joined = { campaignId, userId: helper, task: "member", duty: "" } as const;
    must(await setTeamMember(office, { ...joined, teamId: teamTwo }));
    must(await scheduleVisit(office, { ...afternoon, teamId: teamTwo }));
    expect(await setTeamMember(office, { ...joined, teamId })).toEqual({
      ok: true,
      value: undefined,
    });
    must(await scheduleVisit(office, { ...south, day: "2026-12-02", teamId: teamTwo }));
    const met = { campaignId, visitId: northId, teamId, ...slot, day: "2026-12-02" };
    expect(await scheduleVisit(office, met)).toMatchObject({
      reason: { code: "engaged", unitName: "Xã Quảng An" },
    });
  });

  test("keeps to the plan, and to visits that have not begun", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { office } = world;
    const { campaignId, teamId, northId } = await aFounded(world);
    const visit = { campaignId, visitId: northId, teamId, ...slot };
    const told = async (over: Partial<typeof slot>) => {
      const result = await scheduleVisit(office, { ...visit, ...over });
      return result.ok ? "kept" : result.reason.code;
    };

    expect(await told({ day: "2027-01-01" })).toBe("outside_window");
    expect(await told({ startsAt: "12:00" })).toBe("time_order");
    await expect(scheduleVisit(world.stranger, visit)).rejects.toThrow(NotFound);
    await setState(world, northId, "visited");
    expect(await told({})).toBe("begun");
  });
});
