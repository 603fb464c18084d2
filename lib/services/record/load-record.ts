import { selectVisitMembers } from "@/db/queries/visits";
import { selectEvidence } from "@/db/queries/evidence";
import { type FoundRecord, selectOptionalRecord, selectRecordValues } from "@/db/queries/records";
import { isResultShown, selectOptionalUnitResult } from "@/db/queries/results";
import { selectSelfReports } from "@/db/queries/self-reports";
import type { RecordId } from "@/lib/domain/ids";
import { brokenChecks, linesOutsidePeriod } from "@/lib/domain/inspection/check-lines";
import { exemptIn } from "@/lib/domain/inspection/exempt";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { isVerifiedShown, unreportedLines } from "@/lib/domain/inspection/self-report";
import { type Action, scopeOf } from "@/lib/domain/policy/policy";
import { revisionSince } from "@/lib/domain/signing/frozen";
import { type Context, NotFound } from "@/lib/services/context";
import { frozenFrame, frozenRecord } from "@/lib/services/signing/frozen-record";
import { readCorrections } from "@/lib/services/signing/read-corrections";
import { type RecordFrame, recordFrame } from "./record-frame";
import { sideBySide } from "./side-by-side";

/**
 * A record as its page shows it: sections, both sides of each field, evidence, points, and the
 * test's figures. The unit's own people see nothing of the team's before the minutes are drafted.
 * Once there are minutes, the figures of the test and of the group are those that stand in them.
 */
export async function loadRecord(ctx: Context, { recordId }: { recordId: RecordId }) {
  const found = await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, "record.read"), recordId);
  if (!found) throw new NotFound(`record ${recordId}`);
  const access = await accessTo(ctx, found);
  const shown = <Row extends { source: "self" | "verified" }>(rows: readonly Row[]) =>
    access.verifiedShown ? rows : rows.filter(({ source }) => source === "self");
  const values = shown(await selectRecordValues(ctx.db, recordId));
  const { exempt: marked, best, pending, score: frame } = await frameOf(ctx, found);
  const { result, revision } = await resultOf(ctx, found);
  const { sections } = found.criteriaSet;
  const { self, verified } = sideBySide(values);
  const score = scoreRecord(sections, verified, result, frame);
  const exempt = exemptIn(marked, score);
  const reports = await selectSelfReports(ctx.db, recordId);
  const problems = problemsOf(found, access.mayVerify ? verified : self, exempt);
  return {
    ...found,
    ...access,
    /** Before, the figures of its papers may still change, or are not the reader's to see. */
    hasPapers: found.record.state !== "draft" && access.verifiedShown,
    corrections: (await readCorrections(ctx.db, found)).map(({ entry }) => entry),
    ...{ values, result, revision, reports, exempt, best, pending, problems },
    members: await selectVisitMembers(ctx.db, found.visit.id),
    evidence: shown(await selectEvidence(ctx.db, recordId)),
    /** The report that stands: handed in, and not handed back. */
    report: reports.find(({ returnedAt }) => returnedAt === null) ?? null,
    unreported: unreportedLines(sections, self, exempt),
    score,
    selfScore: scoreRecord(sections, self, result, frame),
  };
}

export type LoadedRecord = Awaited<ReturnType<typeof loadRecord>>;

async function accessTo(ctx: Context, { record, visit }: FoundRecord) {
  const mayVerify = await inReach(ctx, "record.verify", record.id);
  const reads = mayVerify || (await inReach(ctx, "record.read_verified", record.id));
  return {
    mayVerify,
    maySelfReport: await inReach(ctx, "record.self_report", record.id),
    verifiedShown: reads || isVerifiedShown(visit.state),
  };
}

async function inReach(ctx: Context, action: Action, recordId: RecordId): Promise<boolean> {
  return (await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, action), recordId)) !== undefined;
}

/** The test's figures that count, and what a regrade has made of them since they were signed. */
async function resultOf(ctx: Context, { record, visit }: FoundRecord) {
  const early = scopeOf(ctx.actor, "result.read_early");
  const shown = await isResultShown(ctx.db, early, visit.id);
  const current = (shown && (await selectOptionalUnitResult(ctx.db, visit.id))) || null;
  const frozen = await frozenRecord(ctx.db, record.id);
  if (!frozen) return { result: current, revision: null };
  const result = frozen.test && { ...frozen.test, provisional: false };
  const sealed = record.state === "sealed";
  return { result, revision: revisionSince({ ...frozen, sealed }, current) };
}

async function frameOf(ctx: Context, found: FoundRecord): Promise<RecordFrame> {
  const frame = await recordFrame(ctx.db, found);
  const frozen = await frozenRecord(ctx.db, found.record.id);
  return frozen ? frozenFrame(frame, frozen) : frame;
}

/** What cannot all be true on the side that the reader works on. */
function problemsOf(
  { campaign, criteriaSet }: FoundRecord,
  values: ReturnType<typeof sideBySide>["self"],
  exempt: { has: (code: string) => boolean },
) {
  const period = { from: campaign.periodFrom, to: campaign.periodTo };
  return {
    counts: brokenChecks(criteriaSet.rules.checks, values, exempt),
    days: linesOutsidePeriod(criteriaSet.sections, values, period),
  };
}
