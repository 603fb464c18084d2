import type { Transaction } from "@/db/client";
import { selectFindings } from "@/db/queries/findings";
import { type PaperValue, selectPaperValues } from "@/db/queries/inspection-papers";
import { type FoundRecord, selectOptionalRecord } from "@/db/queries/records";
import { selectUnitResults } from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import type { CampaignVisit } from "@/db/queries/visits";
import type { CampaignFacts, FindingFacts, OutcomeFacts } from "@/lib/documents/inspection/facts";
import type { CampaignId, RecordId, VisitId } from "@/lib/domain/ids";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { FrozenTest } from "@/lib/domain/signing/frozen";
import type { Context } from "@/lib/services/context";
import { sideBySide } from "@/lib/services/record/side-by-side";
import { correctionFacts } from "./correction-facts";
import { findingFacts } from "./followed-up";
import { standingFigures } from "./standing-figures";
import { saidIn } from "./said-in";
import { testFacts } from "./test-facts";

type ReadOutcomes = {
  readonly campaignId: CampaignId;
  readonly facts: CampaignFacts;
  readonly visits: readonly CampaignVisit[];
};

/** What came of each unit: the points of its record once verified, and its test where it may be shown. */
export async function readOutcomes(
  tx: Transaction,
  ctx: Context,
  { campaignId, facts, visits }: ReadOutcomes,
): Promise<OutcomeFacts[]> {
  const early = scopeOf(ctx.actor, "result.read_early");
  const names = new Map((await selectTopics(tx)).map(({ id, name }) => [id as string, name]));
  const results = await selectUnitResults(tx, early, campaignId);
  const byUnit = new Map(results.map((result) => [result.unitId, result]));
  const verified = await verifiedIn(tx, ctx, visits);
  const values = await valuesOf(tx, [...verified.keys()]);
  const kept = await keptFindings(tx, verified, facts);
  const outcomes: OutcomeFacts[] = [];
  for (const [n, row] of visits.entries()) {
    const visit = facts.visits[n];
    if (!visit) continue;
    const result = byUnit.get(row.unitId) ?? null;
    const record = verified.get(row.recordId);
    if (record === undefined) {
      const test = result && testFacts(result.detail, names);
      const open = { score: null, grade: null, findings: [], revision: null, corrections: [] };
      outcomes.push({ visit, test, provisional: mayChange(result, result), ...open });
      continue;
    }
    const { verified: found } = sideBySide(values.get(row.recordId) ?? []);
    const standing = await standingFigures(tx, record, result && signable(result.detail));
    const test = standing.test && testFacts(standing.test.detail, names);
    const score = scoreRecord(facts.criteria.sections, found, standing.test, standing.frame);
    const findings = kept.get(row.id) ?? saidIn(found).findings;
    const corrections = await correctionFacts(tx, record);
    const { revision } = standing;
    const provisional = mayChange(result, standing.test);
    const sums = { score, grade: score.grade, test, provisional };
    outcomes.push({ visit, ...sums, findings, revision, corrections });
  }
  return outcomes;
}

type Detailed = { readonly detail: UnitResult };

/** Whether more may come of what is shown: of the result as it is now, not of what minutes hold. */
function mayChange(
  now: (Detailed & { readonly provisional: boolean }) | null,
  shown: Detailed | null,
): boolean {
  return now !== null && now.provisional && shown?.detail === now.detail;
}

/** The findings of each visit whose team keeps any, drafts included: the report comes before they are issued. */
async function keptFindings(
  tx: Transaction,
  verified: ReadonlyMap<RecordId, FoundRecord>,
  { criteria }: CampaignFacts,
) {
  const findings = new Map<VisitId, FindingFacts[]>();
  const visits = [...verified.values()].map(({ visit }) => visit.id);
  for (const finding of await selectFindings(tx, visits)) {
    const facts = findingFacts(finding, criteria.sections);
    findings.set(finding.visitId, [...(findings.get(finding.visitId) ?? []), facts]);
  }
  return findings;
}

/** A unit's result in the shape that minutes freeze. */
function signable(detail: UnitResult): FrozenTest {
  return { scored: detail.n, passed: detail.passed, mean: detail.mean, detail };
}

/** The records whose figures stand and are the actor's to see. */
async function verifiedIn(tx: Transaction, { actor }: Context, visits: readonly CampaignVisit[]) {
  const scope = scopeOf(actor, "record.verify", "record.read_verified");
  const found = new Map<RecordId, FoundRecord>();
  for (const { recordId, recordState } of visits) {
    const record =
      recordState === "draft" ? undefined : await selectOptionalRecord(tx, scope, recordId);
    if (record) found.set(recordId, record);
  }
  return found;
}

async function valuesOf(tx: Transaction, records: readonly RecordId[]) {
  const values = new Map<RecordId, PaperValue[]>();
  for (const value of await selectPaperValues(tx, records)) {
    const sofar = values.get(value.recordId);
    if (sofar) sofar.push(value);
    else values.set(value.recordId, [value]);
  }
  return values;
}
