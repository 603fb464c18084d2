import type { BrowserProof } from "@/lib/domain/safe-browser/proof";
import type { DeliverySql } from "@/db/queries/attempt-delivery";

/**
 * Who asks in the test room: a machine with a signed token, on behalf of a candidate who needs no
 * account. The token is checked before a use case is called; what it names arrives as input.
 */
export type DeliveryContext = {
  readonly sql: DeliverySql;
  /** The installation's key for the codes of candidates (HMAC). */
  readonly codeKey: Buffer;
  /** Whether the database's clock may begin and end somebody's time right now; see `clock-gate`. */
  readonly clockBelieved: () => boolean;
  readonly request: {
    readonly id: string;
    readonly ip: string | null;
    /** What the browser shows of itself, where that is looked at. */
    readonly browser?: BrowserProof;
  };
};
