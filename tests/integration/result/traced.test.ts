import { expect } from "vitest";
import { connect } from "@/db/client";
import { countResultInvariants } from "@/db/queries/result-invariants";
import { selectLowOfficers } from "@/db/queries/trainees";
import { selectMisconceptions } from "@/db/queries/unit-details";
import type { OfficerId } from "@/lib/domain/ids";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";
import { reopenAttempt } from "@/lib/services/attempt/reopen-attempt";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { campaignFigures } from "@/lib/services/overview/campaign-figures";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";
import { loadRecord } from "@/lib/services/record/load-record";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { aDraftSitting, must } from "../sitting/a-sitting";
import {
  aSittingOfAllKinds,
  aTracedCampaign,
  ask,
  attemptOf,
  close,
  type OfAllKinds,
  open,
  placeOf,
  regrade,
  score,
  sit,
  type Traced,
} from "./a-traced-campaign";

/** The lines of the unit's page, with why some of them count in no number. */
const behind = async ({ second, campaignId, world }: Traced) =>
  loadUnitScores(second, { campaignId, unitId: world.north });

/** What the lines that count add up to. */
async function sumsOf(traced: Traced) {
  const { officers } = await behind(traced);
  const counted = officers.filter(({ uncounted }) => uncounted === null);
  const scored = counted.flatMap(({ points, possible, passed }) =>
    points === null || possible === null ? [] : [{ share: (100 * points) / possible, passed }],
  );
  const mean = scored.reduce((sum, { share }) => sum + share, 0) / scored.length;
  return {
    listed: counted.length,
    present: counted.filter(({ startedAt }) => startedAt !== null).length,
    excused: counted.filter(({ startedAt, absenceReason }) => !startedAt && absenceReason).length,
    scored: scored.length,
    passed: scored.filter(({ passed }) => passed).length,
    mean: scored.length === 0 ? null : Math.round(mean * 1e6),
  };
}

type Told = {
  readonly listed: number;
  readonly present: number;
  readonly absentWithReason: number;
  readonly n: number;
  readonly passed: number;
  readonly mean: number | null;
};

const rounded = (mean: number | null) => (mean === null ? null : Math.round(mean * 1e6));

const sumsIn = ({ listed, present, passed, mean, ...told }: Told) => ({
  ...{ listed, present, passed, mean: rounded(mean) },
  ...{ excused: told.absentWithReason, scored: told.n },
});

/** Every place that tells the number of the unit. */
async function numbersOf(traced: Traced) {
  const { leader, second, campaignId, recordId, world } = traced;
  const { north } = world;
  const isNorth = ({ unitId }: { readonly unitId: string }) => unitId === north;
  const { groups } = await listUnitResults(leader, { campaignId });
  const row = groups.flatMap(({ rows }) => rows).find(({ visit }) => isNorth(visit));
  const { visits } = await loadCampaign(leader, { campaignId });
  const board = visits.find(isNorth);
  const record = await loadRecord(second, { recordId });
  const { units } = await campaignFigures(leader, campaignId);
  const overview = units.find(({ visit }) => isNorth(visit))?.test;
  const page = (await behind(traced)).result;
  if (!page || !row?.result || !record.result || !overview || !board) throw new Error("no number");
  return {
    page: sumsIn(page.detail),
    results: sumsIn(row.result.detail),
    record: sumsIn(record.result.detail),
    overview: sumsIn(overview),
    board: { ...board, mean: rounded(board.mean) },
  };
}

/** The line of the unit on the paper about all units. */
async function onPaper({ leader, campaignId }: Traced): Promise<string> {
  const asked = { campaignId, paper: "test_results", format: "docx" } as const;
  const { bytes } = must(await writeCampaignPaper(leader, asked));
  return textOf(readDocx(bytes)["word/document.xml"] ?? "")
    .replaceAll(/\s+/g, "")
    .replaceAll("\u001f", "|");
}

async function expectTraced(traced: Traced) {
  const sums = await sumsOf(traced);
  const { board, ...numbers } = await numbersOf(traced);
  const { listed, present, excused, scored, passed, mean } = sums;
  expect(numbers).toEqual({ page: sums, results: sums, record: sums, overview: sums });
  expect(board).toMatchObject({ listed, present, scored, mean });
  expect(await onPaper(traced)).toContain(`|${present}/${listed}|${excused}|${passed}/${scored}|`);
  await expectAnswersBehind(traced);
  await expectTheSamePapers(traced);
}

/** Each score is what its answers earned. */
async function expectAnswersBehind(traced: Traced) {
  for (const { attemptId, points } of (await behind(traced)).officers) {
    if (attemptId === null || points === null) continue;
    const { items } = must(await loadAttemptReview(traced.second, { attemptId }));
    expect(items.reduce((sum, item) => sum + (item.points ?? 0), 0)).toBe(points);
  }
}

/** What is read from the papers themselves is read from those that count, and from no others. */
async function expectTheSamePapers(traced: Traced) {
  const { database, keys, campaignId, world, url } = traced;
  const { officers, result } = await behind(traced);
  const asked = { campaignId, unitIds: [world.north] };
  const counted = officers.filter(({ uncounted, points }) => uncounted === null && points !== null);
  const ids = new Set(counted.map(({ candidateId }) => candidateId));
  const [topic] = result?.detail.topics ?? [];
  const low = await selectLowOfficers(database, { ...asked, topicId: world.bank.basics });
  expect(low.filter(({ candidateId }) => !ids.has(candidateId))).toEqual([]);
  if (topic) expect([topic.n, topic.low]).toEqual([counted.length, low.length]);
  for (const { met } of await selectMisconceptions(keys, asked)) expect(met).toBe(counted.length);
  const owner = connect(url, { max: 1 });
  const { I14, I15 } = await countResultInvariants(owner.database);
  await owner.close();
  expect([I14.violations, I15.violations]).toEqual([0, 0]);
}

test("every number of a unit is the sum of the lines behind it, whatever became of a paper", async ({
  database,
  keys,
  url,
}) => {
  const traced = await aTracedCampaign({ database, keys }, url);
  const { world, secondOrganiser } = traced;
  const { organiser } = world;
  const sat = await aSittingOfAllKinds(traced);
  const { sittingId } = sat;
  await expectTraced(traced);

  const again = await attemptOf(traced, sat.reopened.id);
  const reopening = await ask(traced, again, { act: "attempt.reopen", extraS: 600 });
  must(await reopenAttempt(secondOrganiser, reopening));
  await expectTraced(traced);
  must(await forceSubmitAttempt(organiser, { attemptId: again, reason: "Hết giờ" }));
  await score(traced);
  await expectTraced(traced);

  must(await settleSitting(organiser, { sittingId }));
  const spoilt = await attemptOf(traced, sat.voided.id);
  must(await voidAttempt(secondOrganiser, await ask(traced, spoilt, { act: "attempt.void" })));
  await expectTraced(traced);

  const later = await aLaterDraft(traced, sat);
  await expectTraced(traced);
  await open(traced, later);
  for (const { officerId } of [sat.ill, sat.low]) {
    const candidateId = await placeOf(traced, later, officerId);
    await sit(traced, { sittingId: later, candidateId, right: true });
  }
  await close(traced, later);
  await expectTraced(traced);

  await regrade(traced, sat.low.id);
  await expectTraced(traced);
  await expectReasons(traced, sat);
});

/** A second sitting for one who was ill, one who was there, and one who was replaced. */
async function aLaterDraft({ world, campaignId }: Traced, { ill, low, replaced }: OfAllKinds) {
  const sittingId = await aDraftSitting(world, { campaignId, name: "Ca thi bổ sung" });
  const officerIds = [ill, low, replaced].map(({ officerId }) => officerId);
  must(await addCandidates(world.organiser, { sittingId, officerIds }));
  return sittingId;
}

/** What became of each, and why some count in no number. */
async function expectReasons(traced: Traced, { outsider, ...sat }: OfAllKinds) {
  const { officers, uncounted } = await behind(traced);
  const linesOf = (officerId: OfficerId) =>
    officers
      .filter((row) => row.officerId === officerId)
      .map(({ outcome, uncounted }) => `${outcome} ${uncounted ?? "counts"}`)
      .sort();
  expect(uncounted).toBe(2);
  expect(linesOf(outsider)).toEqual(["passed not_drawn"]);
  expect(linesOf(sat.voided.officerId)).toEqual(["voided counts"]);
  expect(linesOf(sat.ill.officerId)).toEqual(["passed counts"]);
  expect(linesOf(sat.low.officerId)).toEqual(["passed counts", "passed elsewhere"]);
  expect(linesOf(sat.replaced.officerId)).toEqual(["absent counts"]);
  expect(linesOf(sat.reopened.officerId)).toEqual(["passed counts"]);
}
