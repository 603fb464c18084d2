import { describe, expect } from "vitest";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { type CampaignPaper, campaignPapers } from "@/lib/domain/inspection/paper";
import { may } from "@/lib/domain/policy/policy";
import { listCampaigns } from "@/lib/services/campaign/list-campaigns";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { type Context, NotFound } from "@/lib/services/context";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { loadOverview } from "@/lib/services/overview/load-overview";
import { listCampaignPapers } from "@/lib/services/paper/list-campaign-papers";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";
import { loadRecord } from "@/lib/services/record/load-record";
import { loadUse } from "@/lib/services/overview/load-use";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";
import { loadSampling } from "@/lib/services/sampling/load-sampling";
import { test } from "@/tests/support/worker-database";
import { aDraftSitting, aPerson, fourOfficers, must } from "../sitting/a-sitting";
import { addUnits } from "@/lib/services/sitting/add-units";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { aPlannedVisit, type Planned, today } from "./a-visit";

/** Whether a page that loads so opens, or says that there is nothing. */
const opens = (loading: Promise<unknown>): Promise<boolean> =>
  loading.then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false;
      throw error;
    },
  );

async function everybody(world: Planned): Promise<readonly Context[]> {
  const { leader, inspector, office, organiser, representative, stranger } = world;
  const reader = await aPerson(world, world.district, "leader");
  return [leader, inspector, office, organiser, representative, stranger, reader];
}

/** The units of a campaign as who looks over them is shown them. */
async function overlooked(ctx: Context, campaignId: CampaignId) {
  if (!may(ctx.actor, "overview.read")) return [];
  const overview = await loadOverview(ctx, { campaignId, groupId: undefined, order: "test" });
  const use = await loadUse(ctx, { campaignId, groupId: undefined });
  if (!overview.campaign || !use.campaign) throw new Error("no campaign");
  return [...overview.rows.map(({ visit }) => visit), ...use.rows];
}

/** A sitting of both communes, closed and told to them. */
async function bothTested(world: Planned) {
  const { organiser, campaignId, north, south } = world;
  const sittingId = await aDraftSitting(world, { campaignId });
  must(await addUnits(organiser, { sittingId, unitIds: [north, south] }));
  must(await prepareSitting(organiser, { sittingId }));
  must(await openSitting(organiser, { sittingId }));
  must(await startSitting(organiser, { sittingId }));
  must(await closeSitting(organiser, { sittingId }));
  must(await releaseResults(organiser, { sittingId, audience: "candidates" }));
  must(await releaseResults(organiser, { sittingId, audience: "units" }));
}

const roleOf = ({ actor }: Context) => actor.roles.map(({ role }) => role).join();

describe("what is said to open of a campaign", () => {
  test("opens, and nothing else does, from the list, the board and a visit", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId } = world;
    const known: string[] = [];
    for (const ctx of await everybody(world)) {
      const who = roleOf(ctx);
      const board = await loadCampaign(ctx, { campaignId });
      const { campaigns } = await listCampaigns(ctx, { search: "", page: 1 });
      const results = await opens(listUnitResults(ctx, { campaignId }));

      expect(board.opens, who).toEqual({
        results,
        sample: await opens(loadSampling(ctx, { campaignId, on: today })),
      });
      expect(campaigns.find(({ id }) => id === campaignId)?.opensResults, who).toBe(results);
      for (const { id: visitId, unitId, recordId, isOpen, mayOpenVisit } of board.visits) {
        const unitPage = await opens(loadUnitScores(ctx, { campaignId, unitId }));
        expect({ isOpen, mayOpenVisit }, who).toEqual({
          isOpen: unitPage,
          mayOpenVisit: await opens(loadVisit(ctx, { visitId })),
        });
        known.push(`${unitPage} ${mayOpenVisit}`);
        if (!mayOpenVisit) continue;
        const { mayOpenFindings, mayOpenRecord } = await loadVisit(ctx, { visitId });
        expect({ mayOpenFindings, mayOpenRecord }, who).toEqual({
          mayOpenFindings: await opens(loadFindings(ctx, { visitId })),
          mayOpenRecord: await opens(loadRecord(ctx, { recordId })),
        });
      }
    }

    // Everything, a visit without what was found at it, and neither: all three there are.
    expect([...new Set(known)].sort()).toEqual(["false false", "false true", "true true"]);
  });

  test("opens, and nothing else does, from results, the overview and the unit's group", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, north, south } = world;
    await fourOfficers(world);
    await bothTested(world);
    const said = async (ctx: Context) => {
      const { groups } = await listUnitResults(ctx, { campaignId });
      const ofResults = groups.flatMap(({ rows }) => rows.map(({ visit }) => visit));
      const { peers } = await loadUnitScores(ctx, { campaignId, unitId: north });
      return [...ofResults, ...peers, ...(await overlooked(ctx, campaignId))];
    };
    for (const ctx of [world.inspector, world.leader, world.representative]) {
      for (const { unitId, isOpen } of await said(ctx)) {
        const unitPage = await opens(loadUnitScores(ctx, { campaignId, unitId: unitId as UnitId }));
        expect(isOpen, `${roleOf(ctx)}: ${unitId === south ? "south" : "north"}`).toBe(unitPage);
      }
    }
    expect((await said(world.inspector)).filter(({ isOpen }) => !isOpen)).not.toEqual([]);
    expect((await said(world.representative)).some(({ isOpen }) => !isOpen)).toBe(true);
  });

  test("papers are offered to whoever may take them, and what was found to its own teams alone", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, office } = world;

    for (const ctx of await everybody(world)) {
      const listing = listCampaignPapers(ctx, { campaignId });
      const offered: readonly CampaignPaper[] = (await opens(listing))
        ? (await listing).papers
        : [];
      for (const paper of campaignPapers) {
        const written = writeCampaignPaper(ctx, { campaignId, paper, format: "docx" });
        expect(await opens(written), `${paper} for ${roleOf(ctx)}`).toBe(offered.includes(paper));
      }
    }
    expect((await listCampaignPapers(office, { campaignId })).papers).toEqual(["plan", "notice"]);
  });
});
