import type { ResponseValue } from "@/lib/domain/item/response";
import type { Told } from "./state";
import type { Reply } from "./wire";

/** When it happened on the monotonic clock, and a number in [0, 1) for whatever must be spread. */
export type Stamp = { readonly at: number; readonly random: number };

/** Everything that can happen to a candidate's page. */
export type ClientEvent = Stamp &
  (
    | { readonly kind: "answered"; readonly position: number; readonly value: ResponseValue }
    | { readonly kind: "flagged"; readonly position: number; readonly on: boolean }
    /** The disk has the rows, or will never have them. */
    | {
        readonly kind: "stored";
        readonly epoch: number;
        readonly seqs: readonly number[];
        readonly durable: boolean;
      }
    | {
        readonly kind: "replied";
        readonly request: number;
        readonly epoch: number;
        readonly seqs: readonly number[];
        readonly reply: Reply;
      }
    | { readonly kind: "woke" }
    | { readonly kind: "ticked" }
    | { readonly kind: "online" }
    | { readonly kind: "offline" }
    | { readonly kind: "visible" }
    | { readonly kind: "hidden" }
    /** Events of the server come through, or do not. */
    | { readonly kind: "listening"; readonly on: boolean }
    /** The server says something changed: time to ask. */
    | { readonly kind: "nudged" }
    | ({ readonly kind: "told" } & Told)
    /** The candidate read a message. */
    | { readonly kind: "acknowledged"; readonly id: string }
    | { readonly kind: "submit_pressed" }
    | { readonly kind: "submit_withdrawn" }
    | { readonly kind: "signed_in" }
  );
