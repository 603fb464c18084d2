import type postgres from "postgres";
import type { DeadlinePolicy } from "@/lib/domain/attempt/deadline";
import type { AttemptState } from "@/lib/domain/attempt/state";
import type { AttemptId, CandidateId, FormId, SittingId } from "@/lib/domain/ids";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

/**
 * Queries of the attempt API. Written for the driver itself, not the query builder: its statements
 * stay prepared, and these are the ones that a whole room sends at once.
 */
export type DeliverySql = postgres.Sql;
export type DeliveryTransaction = postgres.TransactionSql;
export type DeliveryExecutor = DeliverySql | DeliveryTransaction;

/** Saves of several attempts: requests sorted by attempt, each attempt once; answers by request. */
export type SaveBatch = {
  readonly attempts: readonly AttemptId[];
  readonly epochs: readonly number[];
  /** Index of the answer's request, from 1. */
  readonly requests: readonly number[];
  readonly seqs: readonly number[];
  readonly positions: readonly number[];
  /** JSON text. */
  readonly values: readonly string[];
};

export type BatchTerms = {
  /** Whether it waits for rows that somebody else holds. */
  readonly wait: boolean;
  /** As late as the database's clock is believed to be; null where nothing is known of it. */
  readonly latest: Date | null;
};

/** What became of a batch, request by request; see db/routines/41-save-batch.sql. */
export type SavedBatch = {
  readonly clockMs: number;
  readonly codes: string;
  /** Milliseconds since 1970, comma separated; 0 for none. */
  readonly deadlines: string;
  readonly epochs: string;
  readonly held: string | null;
};

/** One call, one commit. With `wait` it waits for rows that somebody holds. */
export async function saveBatch(
  sql: DeliverySql,
  batch: SaveBatch,
  { wait, latest }: BatchTerms,
): Promise<SavedBatch> {
  const [row] = await sql<SavedBatch[]>`
    select t_ms as "clockMs", codes, dls as deadlines, eps as epochs, held
      from save_batch(${batch.attempts}, ${batch.epochs},
        ${batch.requests}, ${batch.seqs},
        ${batch.positions}, ${batch.values}, ${wait}, ${latest})`;
  if (!row) throw new Error("save_batch gave no row");
  return row;
}

export type FinishRow = {
  /** The receipt's number; more than a double can count. */
  readonly number: string;
  readonly version: number;
  readonly kind: "submitted" | "expired";
  readonly answered: number;
  readonly total: number;
  readonly digest: string;
  readonly closedAt: Date;
};

export type CloseCode = "k" | "l" | "p" | "m" | "o" | "v" | "n" | "x";

type CloseRow = FinishRow & {
  readonly code: CloseCode;
  readonly missing: number[] | null;
  readonly t: Date;
};

/** What a closing came to; `finish` only with code k. See db/routines/42-close-attempt.sql. */
export type Closing = {
  readonly code: CloseCode;
  readonly missing: readonly number[];
  readonly t: Date;
  readonly finish: FinishRow | null;
};

export type CloseOrder = {
  readonly attemptId: AttemptId;
  readonly by: "candidate" | "system";
  readonly epoch?: number;
  readonly lastSeq?: number;
  readonly request?: { readonly id: string; readonly ip: string | null };
};

/** Submits or ends an attempt. Again: the same finish. */
export async function closeAttempt(sql: DeliveryExecutor, order: CloseOrder): Promise<Closing> {
  const [row] = await sql<CloseRow[]>`
    select code, missing, t, (f).number::text as number, (f).version, (f).kind, (f).answered,
           (f).total, (f).digest, (f).closed_at as "closedAt"
      from close_attempt(${order.attemptId}, ${order.by}, ${order.epoch ?? null},
        ${order.lastSeq ?? null}, ${order.request?.ip ?? null}, ${order.request?.id ?? null})`;
  if (!row) throw new Error("close_attempt gave no row");
  const { code, missing, t, ...finish } = row;
  return { code, missing: missing ?? [], t, finish: code === "k" ? finish : null };
}

/** Everything a start or a change of device is decided on, read under the locks. */
export type StartGround = {
  readonly t: Date;
  readonly sittingState: SittingState;
  readonly sittingStartedAt: Date | null;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly deadlinePolicy: DeadlinePolicy;
  readonly lateLimitS: number | null;
  readonly startCode: string | null;
  readonly number: string;
  readonly codeMac: Buffer | null;
  readonly admittedAt: Date | null;
  readonly candidateFormId: FormId | null;
  readonly attemptId: AttemptId | null;
  readonly formId: FormId;
  readonly state: AttemptState;
  readonly epoch: number;
  readonly deviceId: string | null;
  readonly allowanceS: number;
  readonly graceS: number;
  readonly deadlineAt: Date | null;
  readonly closeAfter: Date | null;
  readonly remainingMs: number | null;
  readonly grantedS: number;
  readonly transferAllowedAt: Date | null;
  /** JSON objects, comma separated, without brackets. */
  readonly responses: string | null;
  readonly lastSeq: number | null;
  /** Ranges from which one starts, in CIDR notation; none: from anywhere. */
  readonly networks: readonly string[];
  /** Of the browser that the sitting asks for; null: any. */
  readonly configKey: string | null;
};

/** Makes the candidate's attempt if there is none, and locks it. Undefined: no such candidate. */
export async function lockStart(
  tx: DeliveryTransaction,
  sittingId: SittingId,
  candidateId: CandidateId,
): Promise<StartGround | undefined> {
  const [row] = await tx<StartGround[]>`
    select t, sitting_state as "sittingState", sitting_started_at as "sittingStartedAt",
           window_from as "windowFrom", window_to as "windowTo", deadline_policy as "deadlinePolicy",
           late_limit_s as "lateLimitS", start_code as "startCode", number, code_mac as "codeMac",
           admitted_at as "admittedAt", candidate_form_id as "candidateFormId",
           attempt_id as "attemptId", form_id as "formId", state, epoch, device_id as "deviceId",
           allowance_s as "allowanceS", grace_s as "graceS", deadline_at as "deadlineAt",
           close_after as "closeAfter", remaining_ms as "remainingMs",
           transfer_allowed_at as "transferAllowedAt", responses, last_seq as "lastSeq",
           (select coalesce(sum(extra_s), 0)::int from time_grant g
             where g.attempt_id = l.attempt_id) as "grantedS",
           (select networks from sitting where id = ${sittingId}) as networks,
           (select config_key from safe_browser where sitting_id = ${sittingId}) as "configKey"
      from lock_start(${sittingId}, ${candidateId}) l`;
  return row;
}

export type AttemptStart = {
  readonly attemptId: AttemptId;
  readonly deviceId: string;
  readonly startedAt: Date;
  readonly deadlineAt: Date;
  readonly closeAfter: Date;
};

/** Starts a locked attempt. */
export async function updateAttemptStarted(
  tx: DeliveryTransaction,
  start: AttemptStart,
): Promise<void> {
  await tx`
    update attempt set state = 'in_progress', started_at = ${start.startedAt},
           deadline_at = ${start.deadlineAt}, close_after = ${start.closeAfter},
           device_id = ${start.deviceId}, last_t = ${start.startedAt}
     where id = ${start.attemptId}`;
}

/** Gives a locked attempt's lease to another device: the next epoch. */
export async function updateAttemptTakenOver(
  tx: DeliveryTransaction,
  { attemptId, deviceId, t }: { attemptId: AttemptId; deviceId: string; t: Date },
): Promise<number> {
  const [row] = await tx<{ epoch: number }[]>`
    update attempt set epoch = epoch + 1, device_id = ${deviceId}, transfer_allowed_at = null,
           last_t = ${t}
     where id = ${attemptId} returning epoch`;
  if (!row) throw new Error("the attempt was not there to be taken over");
  return row.epoch;
}

/** Tells those who listen that an attempt changed: after the commit, and for what it is worth (db/notices.ts). */
export async function tellOfAttempt(sql: DeliverySql, id: AttemptId): Promise<void> {
  await sql`select pg_notify('sathach_attempt', ${id})`.catch(() => {});
}

/** Records what a candidate did to an attempt, in the transaction that does it. */
export async function insertAuditEvent(
  tx: DeliveryTransaction,
  { request }: { readonly request: { readonly id: string; readonly ip: string | null } },
  event: {
    readonly act: string;
    readonly candidateId: CandidateId;
    readonly attemptId: AttemptId;
    readonly detail?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const detail = JSON.stringify(event.detail ?? {});
  await tx`
    insert into audit_event (actor_kind, actor_id, act, subject_type, subject_id, detail, ip, request_id)
    values ('candidate', ${event.candidateId}, ${event.act}, 'attempt', ${event.attemptId},
            ${detail}::text::jsonb, ${request.ip}, ${request.id})`;
}

/** Forms by attempt, of those that exist. */
export async function selectAttemptForm(
  sql: DeliveryExecutor,
  attemptId: AttemptId,
): Promise<FormId | undefined> {
  const [row] = await sql<{ formId: FormId }[]>`
    select form_id as "formId" from attempt where id = ${attemptId}`;
  return row?.formId;
}
