import { and, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, faultReport, item, itemVersion, sitting, test, user } from "@/db/schema";
import type { FaultReport, FaultVerdict } from "@/lib/domain/bank/fault-report";
import type { AttemptId, FaultReportId, ItemId, UserId } from "@/lib/domain/ids";
import type { DeliverySql } from "./attempt-delivery";

type Origin = { readonly id: string; readonly ip: string | null };

/**
 * Keeps what a candidate says of a question, in place of what they said of it before unless that was
 * answered already. Undefined: no attempt that began, or no such question on its form.
 */
export async function upsertFaultReport(
  sql: DeliverySql,
  attemptId: AttemptId,
  { position, reason, text }: FaultReport,
  request: Origin,
): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date }[]>`
    with about as (
      select a.id, a.candidate_id, f.item_version_id, exam_clock() as at
        from attempt a
        join form_item f on f.form_id = a.form_id and f.position = ${position}
       where a.id = ${attemptId} and a.started_at is not null and a.state <> 'voided'),
    kept as (
      insert into fault_report as r (attempt_id, position, item_version_id, reason, text, reported_at)
      select id, ${position}, item_version_id, ${reason}, ${text}, at from about
      on conflict (attempt_id, position) do update
        set reason = excluded.reason, text = excluded.text, reported_at = excluded.reported_at
        where r.verdict is null
      returning r.id),
    logged as (
      insert into audit_event (actor_kind, actor_id, act, subject_type, subject_id, detail, ip, request_id)
      select 'candidate', about.candidate_id, 'attempt.report_fault', 'attempt', about.id::text,
             jsonb_build_object('position', ${position}::int, 'reason', ${reason}::text),
             ${request.ip}, ${request.id}
        from about, kept)
    select at from about`;
  return row?.at;
}

export type FaultFilter = {
  readonly itemId?: ItemId | undefined;
  /** Answered or still open; both where left out. */
  readonly open?: boolean | undefined;
  /** Only about questions that this person wrote. */
  readonly authorId?: UserId | undefined;
};

function matching({ itemId, open, authorId }: FaultFilter): SQL | undefined {
  return and(
    itemId && eq(item.id, itemId),
    open === undefined
      ? undefined
      : open
        ? isNull(faultReport.verdict)
        : isNotNull(faultReport.verdict),
    authorId && or(eq(item.authorId, authorId), eq(itemVersion.authorId, authorId)),
  );
}

type Range = { readonly limit: number; readonly offset: number };

/** Reports with the question they are about, open ones first, then the newest. Not who wrote them. */
export async function selectFaultReports(
  db: Executor,
  filter: FaultFilter,
  { limit, offset }: Range,
) {
  return db
    .select({
      id: faultReport.id,
      itemId: item.id,
      itemCode: item.code,
      itemState: item.state,
      version: itemVersion.version,
      currentVersion: item.currentVersion,
      approvedVersion: item.approvedVersion,
      stem: itemVersion.stem,
      reason: faultReport.reason,
      text: faultReport.text,
      reportedAt: faultReport.reportedAt,
      testName: test.name,
      verdict: faultReport.verdict,
      answer: faultReport.answer,
      answeredAt: faultReport.answeredAt,
      answeredBy: user.displayName,
    })
    .from(faultReport)
    .innerJoin(itemVersion, eq(itemVersion.id, faultReport.itemVersionId))
    .innerJoin(item, eq(item.id, itemVersion.itemId))
    .innerJoin(attempt, eq(attempt.id, faultReport.attemptId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .leftJoin(user, eq(user.id, faultReport.answeredById))
    .where(matching(filter))
    .orderBy(desc(isNull(faultReport.verdict)), desc(faultReport.reportedAt), desc(faultReport.id))
    .limit(limit)
    .offset(offset);
}

export async function countFaultReports(db: Executor, filter: FaultFilter): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(faultReport)
    .innerJoin(itemVersion, eq(itemVersion.id, faultReport.itemVersionId))
    .innerJoin(item, eq(item.id, itemVersion.itemId))
    .where(matching(filter));
  return row?.total ?? 0;
}

/** The report with the item it is about, locked until `tx` ends, or undefined. */
export async function lockFaultReport(tx: Transaction, id: FaultReportId) {
  const [row] = await tx
    .select({
      verdict: faultReport.verdict,
      itemId: itemVersion.itemId,
      version: itemVersion.version,
    })
    .from(faultReport)
    .innerJoin(itemVersion, eq(itemVersion.id, faultReport.itemVersionId))
    .where(eq(faultReport.id, id))
    .for("update", { of: faultReport });
  return row;
}

export async function updateFaultReport(
  tx: Transaction,
  id: FaultReportId,
  values: { verdict: FaultVerdict; answer: string; answeredById: UserId; answeredAt: Date },
) {
  await tx.update(faultReport).set(values).where(eq(faultReport.id, id));
}

/**
 * Tells the authors and the approving reviewers of a question that reports of it wait: once a person,
 * question and day of the first report that waits. Gives how many were told.
 */
export async function insertFaultNotices(db: Executor): Promise<number> {
  const rows = await db.execute(sql`
    insert into notification (user_id, item_id, kind, key)
    select distinct who.id, v.item_id, 'question_reported',
           concat_ws(' ', 'question_reported', v.item_id, (r.reported_at at time zone 'Asia/Ho_Chi_Minh')::date)
      from fault_report r
      join item_version v on v.id = r.item_version_id
      join item i on i.id = v.item_id
      join lateral (
        select i.author_id as id
        union select v.author_id
        union select w.reviewer_id from item_review w
               where w.item_version_id = v.id and w.verdict = 'approved') who on true
      join "user" u on u.id = who.id and u.disabled_at is null
     where r.verdict is null
    on conflict (user_id, key) do nothing
    returning id`);
  return rows.length;
}
