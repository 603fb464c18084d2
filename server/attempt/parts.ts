import type { Database } from "@/db/client";
import type { DeliverySql } from "@/db/queries/attempt-delivery";
import type { AttemptId } from "@/lib/domain/ids";
import type { DeliveryContext } from "@/lib/services/attempt/delivery-context";
import type { Pass } from "../route-handler";
import type { AnswerFiles } from "./answer-files";
import type { Accounts } from "./account";
import type { EmergencyKey } from "./emergency-key";
import { browserOf, type Exchange, originOf } from "./exchange";
import type { Forms } from "./forms";
import type { KnownAttempts } from "./known-attempts";
import type { LivePages } from "./live-pages";
import type { Pictures } from "./pictures";
import type { Presence } from "./presence";
import type { Rooms } from "./rooms";
import type { SaveQueue } from "./save-queue";
import type { Tokens } from "./tokens";

/** What the handlers of one process share. */
export type Parts = {
  readonly sql: DeliverySql;
  /** For whoever comes to the door: a room that starts never takes what answers and submits need. */
  readonly door: DeliverySql;
  /** Where pages say they come from; null: wherever the request says it was sent to. */
  readonly publicOrigin: string | null;
  readonly codeKey: Buffer;
  readonly tokens: Tokens;
  readonly forms: Forms;
  readonly attempts: KnownAttempts;
  readonly pictures: Pictures;
  readonly files: AnswerFiles;
  readonly rooms: Rooms;
  /** Passes a look at a live room on to the process that shows it. */
  readonly passRoom: Pass;
  readonly presence: Presence;
  readonly pages: LivePages;
  readonly queue: SaveQueue;
  /** Whether the database's clock may end somebody's time right now. */
  readonly clockBelieved: () => boolean;
  /** Ends an attempt whose time is over; nobody waits for it. */
  readonly closeOverdue: (attemptId: AttemptId) => void;
  /** Seconds to wait, by candidate or attempt; 0 when it may go on. */
  readonly limit: (name: string) => number;
  /** Who tries a code right now: nobody tries twice at once, so that every failure is counted. */
  readonly trying: Set<string>;
  /** Who is signed in with an account, as candidates may be. */
  readonly accounts: Accounts;
  /** For what is done as a signed-in person; not for candidates. */
  readonly db: Database;
  /** Opens what candidates' machines could not send. */
  readonly emergency: EmergencyKey;
  /** Verifies tokens that were carried here in a file, however old. */
  readonly carried: Tokens;
};

/** Answers one request for the thing that `id` names. */
export type Handler = (parts: Parts, exchange: Exchange, id: string) => Promise<void>;

export function contextOf(
  { sql, codeKey, clockBelieved }: Parts,
  exchange: Exchange,
): DeliveryContext {
  return { sql, codeKey, clockBelieved, request: originOf(exchange) };
}

/** The same for whoever comes to the door, where the browser is looked at. */
export function doorContextOf(parts: Parts, exchange: Exchange): DeliveryContext {
  const { request, ...rest } = contextOf(parts, exchange);
  return {
    ...rest,
    sql: parts.door,
    request: { ...request, browser: browserOf(exchange, parts.publicOrigin) },
  };
}
