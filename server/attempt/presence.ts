import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { insertPresence } from "@/db/queries/attempt-view";
import type { CandidateId } from "@/lib/domain/ids";
import type { Job } from "../jobs";

export type Presence = { readonly note: (candidate: CandidateId) => void; readonly job: Job };

/** Notes who was heard of, and writes it down together every few seconds. */
export function createPresence(sql: DeliverySql): Presence {
  let heard = new Set<CandidateId>();
  return {
    note: (candidate) => heard.add(candidate),
    job: {
      id: "candidate_presence",
      everyMs: 4000,
      run: async () => {
        const candidates = [...heard];
        heard = new Set();
        await insertPresence(sql, candidates);
        return { more: false };
      },
    },
  };
}
