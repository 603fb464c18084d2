import type { Transaction } from "@/db/client";
import { selectFindings } from "@/db/queries/findings";
import { type PaperValue, selectPaperValues } from "@/db/queries/inspection-papers";
import { type FoundRecord, selectOptionalRecord } from "@/db/queries/records";
import { selectUnitResults } from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import type { CampaignVisit } from "@/db/queries/visits";
import type { CampaignFacts, FindingFacts, OutcomeFacts } from "@/lib/documents/inspection/facts";
import type { CampaignId, RecordId, VisitId } from "@/lib/domain/ids";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { FrozenTest } from "@/lib/domain/signing/frozen";
import type { Context } from "@/lib/services/context";
import { sideBySide } from "@/lib/services/record/side-by-side";
import { readChanges } from "./change-facts";
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
  const changeOf = await readChanges(tx, ctx, { campaignId, facts });
  const outcomes: OutcomeFacts[] = [];
  for (const [n, row] of visits.entries()) {
    const visit = facts.visits[n];
    if (!visit) continue;
    const result = byUnit.get(row.unitId) ?? null;
    const record = verified.get(row.recordId);
    const said = sideBySide(values.get(row.recordId) ?? []).verified;
    const ground = { said, result, sections: facts.criteria.sections };
    const { shown, ...found } = await foundIn(tx, record, ground);
    outcomes.push({
      ...{ visit, ...found, test: shown && testFacts(shown, names) },
      change: changeOf(row.unitId, shown),
      provisional: mayChange(result, shown),
      findings: kept.get(row.id) ?? found.findings,
    });
  }
  return outcomes;
}

type Result = { readonly detail: UnitResult; readonly provisional: boolean } | null;

/** Whether more may come of what is shown: of the result as it is now, not of what minutes hold. */
function mayChange(now: Result, shown: UnitResult | null): boolean {
  return now !== null && now.provisional && shown === now.detail;
}

const nothingFound = {
  ...{ score: null, grade: null, revision: null },
  ...{ findings: [], corrections: [] },
} as const;

type Ground = {
  readonly said: ReadonlyMap<string, FieldValue>;
  readonly result: Result;
  readonly sections: readonly CriteriaSection[];
};

/** What a verified record says, if there is one; `shown` is the test as it is now, or as minutes hold it. */
async function foundIn(tx: Transaction, record: FoundRecord | undefined, ground: Ground) {
  const { said, result, sections } = ground;
  if (!record) return { ...nothingFound, shown: result?.detail ?? null };
  const now = result && signable(result.detail);
  const { test, frame, revision } = await standingFigures(tx, record, now);
  const score = scoreRecord(sections, said, test, frame);
  return {
    ...{ shown: test?.detail ?? null, score, grade: score.grade, revision },
    findings: saidIn(said).findings,
    corrections: await correctionFacts(tx, record),
  };
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
