import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { insertPresence } from "@/db/queries/attempt-view";
import type { AttemptId, CandidateId } from "@/lib/domain/ids";
import type { Job } from "../job/jobs";

export type Presence = {
  readonly note: (candidate: CandidateId) => void;
  /** As `note`, by who answers for the candidate: their attempt. */
  readonly noteAttempt: (attempt: AttemptId) => void;
  readonly job: Job;
};

/**
 * Notes who was heard of, and writes it down together every few seconds. Only what a machine sends
 * counts: what is written to it may lie in buffers long after its cable was pulled.
 */
export function createPresence(sql: DeliverySql): Presence {
  let candidates = new Set<CandidateId>();
  let attempts = new Set<AttemptId>();
  return {
    note: (candidate) => candidates.add(candidate),
    noteAttempt: (attempt) => attempts.add(attempt),
    job: {
      id: "candidate_presence",
      everyMs: 2000,
      run: async () => {
        const heard = { candidates: [...candidates], attempts: [...attempts] };
        candidates = new Set();
        attempts = new Set();
        await insertPresence(sql, heard);
        return { more: false };
      },
    },
  };
}
