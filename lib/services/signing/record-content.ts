import type { Executor } from "@/db/client";
import { selectVisitMembers } from "@/db/queries/visits";
import { selectEvidence } from "@/db/queries/evidence";
import { type FoundRecord, selectOptionalRecord, selectRecordValues } from "@/db/queries/records";
import { selectOptionalUnitResult } from "@/db/queries/results";
import { selectSetting } from "@/db/queries/settings";
import { InstallationSchema, letterheadOf } from "@/lib/domain/installation/installation";
import { exemptIn } from "@/lib/domain/inspection/exempt";
import { type LineScore } from "@/lib/domain/inspection/score-line";
import { type RecordScore, scoreRecord } from "@/lib/domain/inspection/score-record";
import type { RecordId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { snakeKeys } from "@/lib/domain/text/key-case";
import { type LineToFill, linesToFill } from "@/lib/domain/signing/to-fill";
import { recordFrame } from "@/lib/services/record/record-frame";
import { sideBySide } from "@/lib/services/record/side-by-side";
import { sealedTest } from "./sealed-test";

/** What stands against drawing up minutes. */
export type NotReady =
  | { readonly code: "incomplete"; readonly lines: readonly LineToFill[] }
  | { readonly code: "no_leader" | "test_provisional" };

/** Everything of a record, as minutes hold it, and what still stands against drawing them up. */
export async function recordContent(db: Executor, scope: Scope, recordId: RecordId) {
  const found = await selectOptionalRecord(db, scope, recordId);
  if (!found) return null;
  const values = await selectRecordValues(db, recordId);
  const { self, verified } = sideBySide(values);
  const result = (await selectOptionalUnitResult(db, found.visit.id)) ?? null;
  const members = await selectVisitMembers(db, found.visit.id);
  const { sections } = found.criteriaSet;
  const frame = await recordFrame(db, found);
  const pending = new Set(frame.pending);
  const signed = { ...frame.score, pending };
  const score = scoreRecord(sections, verified, result, signed);
  const filled = scoreRecord(sections, verified, result, frame.score);
  const lines = linesToFill(sections, verified, filled);
  const notReady = [
    ...(lines.length > 0 ? [{ code: "incomplete", lines } as const] : []),
    ...(members.some(({ task }) => task === "leader") ? [] : [{ code: "no_leader" } as const]),
    ...(result?.provisional ? [{ code: "test_provisional" } as const] : []),
  ] satisfies NotReady[];
  const place = { campaignId: found.campaign.id, unitId: found.unit.id };
  return {
    notReady,
    content: {
      record_id: recordId,
      ...headOf(found),
      issued_by: await issuedBy(db, found.campaign),
      team: members.map(({ name, position, task }) => ({ name, title: position, task })),
      lines: sealedLines(found, values, score),
      exempt: Object.fromEntries(
        [...exemptIn(frame.exempt, score)].map(([code, reason]) => [code, snakeKeys(reason)]),
      ),
      best_of_group: Object.fromEntries([...frame.best].filter(([code]) => !pending.has(code))),
      pending_lines: frame.pending,
      evidence: await sealedEvidence(db, recordId),
      test: result && (await sealedTest(db, place, result.detail)),
      score: scoreOf(score),
      self_score: scoreOf(scoreRecord(sections, self, result, signed)),
    },
  };
}

function headOf({ campaign, unit, visit, group, criteriaSet }: FoundRecord) {
  return {
    campaign: {
      code: campaign.code,
      name: campaign.name,
      year: campaign.year,
      decision_number: campaign.decisionNumber,
      decision_on: campaign.decisionOn,
      period_from: campaign.periodFrom,
      period_to: campaign.periodTo,
    },
    unit: { id: unit.id, name: unit.name, group: group?.name ?? null },
    visit: { scheduled_on: visit.scheduledOn, team: visit.team },
    criteria_set: {
      code: criteriaSet.code,
      version: criteriaSet.version,
      name: criteriaSet.name,
      sections: criteriaSet.sections,
      rules: criteriaSet.rules,
    },
  };
}

async function issuedBy(db: Executor, campaign: FoundRecord["campaign"]) {
  const kept = await selectSetting(db, "installation");
  const installation = InstallationSchema.parse(kept ?? {});
  const { parentBody, ownBody } = letterheadOf(installation, campaign);
  const { demonstration } = installation;
  return { parent_body: parentBody, own_body: ownBody, demonstration };
}

type Values = Awaited<ReturnType<typeof selectRecordValues>>;

/** Each line by its code: both sides with their notes, and the points. */
function sealedLines({ criteriaSet }: FoundRecord, values: Values, score: RecordScore) {
  const sideOf = (code: string, side: "self" | "verified") => {
    const held = values.find(({ field, source }) => field === code && source === side);
    return held ? { value: held.value, note: held.note } : null;
  };
  const lines = criteriaSet.sections.flatMap((section) => section.lines);
  return Object.fromEntries(
    lines.map(({ code }) => [
      code,
      {
        self: sideOf(code, "self"),
        verified: sideOf(code, "verified"),
        points: score.byLine.get(code) ?? (null as LineScore),
      },
    ]),
  );
}

/** Every file that stands beside the record, by its digests. */
async function sealedEvidence(db: Executor, recordId: RecordId) {
  const files = await selectEvidence(db, recordId);
  return files.map(({ field, source, name, caption, mediaType, size, ...file }) => ({
    ...{ field, source, name, caption, size },
    media_type: mediaType,
    sha256: file.sha256,
    original_sha256: file.originalSha256,
    taken_at: file.takenAt?.toISOString() ?? null,
    uploaded_by: file.uploadedBy,
    uploaded_at: file.uploadedAt.toISOString(),
  }));
}

function scoreOf({ points, max, deducted, share, grade, gates, sections }: RecordScore) {
  return {
    ...{ points, max, deducted, share, grade },
    gates: [...gates],
    sections: sections.map((section) => ({
      part: section.part,
      points: section.points,
      max: section.max,
    })),
  };
}
