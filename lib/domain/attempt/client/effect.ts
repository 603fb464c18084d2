import type { ResponseValue } from "@/lib/domain/item/response";
import type { Row } from "./state";

/** One answer on the wire. */
export type SentItem = {
  readonly seq: number;
  readonly position: number;
  readonly value: ResponseValue;
};

/** What the page must do after a step. The reducer itself does nothing. */
export type Effect =
  /** Write rows to the disk; answer with `stored`. */
  | { readonly kind: "persist"; readonly rows: readonly Row[] }
  /** The server has these rows or keeps them: the disk may let them go. */
  | {
      readonly kind: "forget";
      readonly rows: readonly Pick<Row, "epoch" | "seq">[];
      readonly saved: readonly Row[];
    }
  | { readonly kind: "keep_flags"; readonly flags: readonly number[] }
  | {
      readonly kind: "save";
      readonly request: number;
      readonly epoch: number;
      readonly items: readonly SentItem[];
    }
  | {
      readonly kind: "submit";
      readonly request: number;
      readonly epoch: number;
      readonly lastSeq: number;
    }
  | { readonly kind: "refresh"; readonly request: number; readonly epoch: number }
  /** Send without waiting for a reply: the page may be going away. */
  | { readonly kind: "beacon"; readonly epoch: number; readonly items: readonly SentItem[] }
  /** Dispatch `woke` at this instant; replaces the one before. */
  | { readonly kind: "wake"; readonly at: number }
  /** Tell the server that a message was read, until it knows. */
  | { readonly kind: "acknowledge"; readonly id: string }
  /** The server holds everything: remove what this machine kept of the test. */
  | { readonly kind: "purge" };

/** The outcome of one step. */
export type Step<State> = { readonly state: State; readonly effects: readonly Effect[] };
