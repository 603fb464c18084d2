import type { FinishRow } from "@/db/queries/attempt-delivery";
import type { AttemptState } from "@/lib/domain/attempt/state";

/** Time and lease as every answer tells them. Instants are ISO 8601 text in UTC. */
export type StandingBody = {
  readonly state: AttemptState;
  readonly epoch: number;
  readonly deadline_at: string | null;
  readonly remaining_ms: number | null;
  /** Seconds that people gave beyond the allowance so far. */
  readonly granted_s: number;
  readonly server_now: string;
};

type Standing = {
  readonly state: AttemptState;
  readonly epoch: number;
  readonly deadlineAt: Date | null;
  readonly remainingMs: number | null;
  readonly grantedS: number;
};

export function standingBody(standing: Standing, serverNow: Date): StandingBody {
  return {
    state: standing.state,
    epoch: standing.epoch,
    deadline_at: standing.deadlineAt?.toISOString() ?? null,
    remaining_ms: standing.remainingMs,
    granted_s: standing.grantedS,
    server_now: serverNow.toISOString(),
  };
}

/** The receipt as it is shown and stored: the same text however often it is asked for. */
export function receiptBody(finish: FinishRow) {
  return {
    number: finish.number,
    answered: finish.answered,
    total: finish.total,
    digest: finish.digest,
    closed_at: finish.closedAt.toISOString(),
    state: finish.kind,
  };
}
