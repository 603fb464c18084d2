import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedAttempt, standsForUnit } from "@/db/latest";
import { formDigest } from "@/lib/domain/form/digest";
import type { AttemptId, FormId } from "@/lib/domain/ids";
import type { ResponseValue } from "@/lib/domain/item/response";
import { scoreForm } from "@/lib/domain/scoring/score-form";
import { countOnce, type InvariantCount } from "./attempt-invariants";
import { type HandScoreRow, selectHandScores } from "./hand-answers";
import { type KeyedItem, selectKeyedItems } from "./finishes";

/**
 * What must hold of papers, scores and results once the jobs have caught up. Names as in
 * reliability §4.7. Only a pool with keys may ask.
 */
export async function countResultInvariants(
  keys: Executor,
): Promise<Record<"I6" | "I7" | "I14" | "I15" | "I22", InvariantCount>> {
  return {
    I6: await countScores(keys),
    I7: await countForms(keys),
    I14: await countOnce(keys, unitsAsListed),
    I15: await countOnce(keys, sumsAgree),
    I22: await countOnce(keys, nothingWaits),
  };
}

/** A unit's result counts those who stand for it on lists of sittings, wherever they are now. */
const unitsAsListed = sql`
  select count(*) filter (where r.listed <> (
           select count(distinct candidate.officer_id)
             from candidate join sitting on sitting.id = candidate.sitting_id
            where sitting.campaign_id = r.campaign_id and candidate.unit_id = r.unit_id
              and sitting.state <> 'draft' and ${standsForUnit})) as violations,
         count(*) as opportunities
    from unit_result r`;

/** The units of a campaign add up to its officers: nobody twice, nobody left out. */
const sumsAgree = sql`
  with officers as (
    select sitting.campaign_id, count(*) n, count(*) filter (where x.passed) passed
      from attempt join candidate on candidate.id = attempt.candidate_id
      join sitting on sitting.id = attempt.sitting_id
      join finish f on f.attempt_id = attempt.id and f.current
      cross join lateral (select passed from score where score.attempt_id = attempt.id
                             and finish_version = f.version order by at desc limit 1) x
     where sitting.campaign_id is not null and attempt.state in ('submitted', 'expired')
       and ${isCountedAttempt} group by 1),
  units as (select campaign_id, sum(scored) n, sum(passed) passed from unit_result group by 1)
  select count(*) filter (where (o.n, o.passed) is distinct from (u.n, u.passed)) as violations,
         count(*) as opportunities
    from officers o full join units u using (campaign_id)`;

/** Every finish that counts has found its way to a score, or waits for people to mark it. */
const nothingWaits = sql`
  select count(*) filter (where (not f.scored or not exists (
           select from score s where s.attempt_id = f.attempt_id and s.finish_version = f.version))
           and not exists (select from hand_answer h where h.attempt_id = f.attempt_id
             and h.finish_version = f.version
             and not exists (select from hand_score m where m.answer_id = h.id))) as violations,
         count(*) as opportunities
    from finish f join attempt a on a.id = f.attempt_id
   where f.current and a.state in ('submitted', 'expired')`;

type ScoredRow = {
  readonly attemptId: AttemptId;
  readonly version: number;
  readonly formId: FormId;
  readonly rule: "all_or_nothing" | "partial";
  readonly snapshot: string;
  readonly points: number;
  readonly possible: number;
  readonly detail: unknown;
};

/**
 * A score that counts is what its finish, its keys and what was decided about them give, to the last
 * digit. Those that a later decision replaced were made without it.
 */
async function countScores(keys: Executor): Promise<InvariantCount> {
  const rows = await keys.execute<ScoredRow>(sql`
    select a.id as "attemptId", f.version, a.form_id as "formId", t.scoring_rule as rule, f.snapshot, s.points, s.possible, s.detail
      from score s join finish f on f.attempt_id = s.attempt_id and f.version = s.finish_version
      join attempt a on a.id = s.attempt_id join sitting si on si.id = a.sitting_id
      join test t on t.id = si.test_id
     where f.scored and not exists (
       select from score newer where newer.attempt_id = s.attempt_id
          and newer.finish_version = s.finish_version and newer.id > s.id)`);
  const items = await selectKeyedItems(keys, [...new Set(rows.map(({ formId }) => formId))]);
  const byForm = new Map<FormId, KeyedItem[]>();
  for (const item of items) byForm.set(item.formId, [...(byForm.get(item.formId) ?? []), item]);
  const marks = await selectHandScores(keys, rows);
  const marksOf = ({ attemptId, version }: ScoredRow) =>
    marks.filter((mark) => mark.attemptId === attemptId && mark.version === version);
  const violations = rows.filter(
    (row) => !derives(row, byForm.get(row.formId) ?? [], marksOf(row)),
  ).length;
  return { violations, opportunities: rows.length };
}

function derives(
  { rule, snapshot, ...kept }: ScoredRow,
  items: readonly KeyedItem[],
  given: readonly HandScoreRow[],
): boolean {
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  const responses = new Map(Object.entries(values).map(([at, value]) => [Number(at), value]));
  const marks = new Map(given.map((mark) => [mark.position, mark]));
  const topics = items.map(({ topicId, ...item }) => ({
    ...{ ...item, topic: topicId },
    mark: marks.get(item.position),
  }));
  const { byPosition, byTopic, byPart, points, possible } = scoreForm(topics, responses, rule);
  return (
    points === kept.points &&
    possible === kept.possible &&
    JSON.stringify(sorted({ byPosition, byTopic, byPart })) === JSON.stringify(sorted(kept.detail))
  );
}

/** JSON as the database gives it back has its names in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

type PaperRow = {
  readonly digest: string;
  readonly items: readonly {
    readonly position: number;
    readonly id: string;
    readonly points: number;
    readonly optionOrder: string[];
  }[];
};

/** A paper is to the last option what it was when it was drawn. */
async function countForms(db: Executor): Promise<InvariantCount> {
  const papers = await db.execute<PaperRow>(sql`
    select f.digest, jsonb_agg(jsonb_build_object('position', i.position, 'id', i.item_version_id,
             'points', i.points, 'optionOrder', i.option_order)) as items
      from form f join form_item i on i.form_id = f.id
     where exists (select from attempt a where a.form_id = f.id) group by f.id`);
  const changed = papers.filter(({ digest, items }) => formDigest(items) !== digest);
  return { violations: changed.length, opportunities: papers.length };
}
