import type { Database } from "@/db/client";
import type { ClockGate } from "@/lib/domain/attempt/clock-gate";
import type { Action, Actor } from "@/lib/domain/policy/policy";
import { may } from "@/lib/domain/policy/policy";

/** What keeps an installation from exam mode. */
export type ExamObstacle = "insecure_origin" | "weak_durability" | "demonstration_accounts";

/** Who asks, and what the answer may draw on. Every use case takes one first. */
export type Context = {
  readonly actor: Actor;
  /** When the request came in. Attempts and sittings read the database's clock instead. */
  readonly now: Date;
  /** Whether the database's clock, which attempts and sittings go by, has just jumped. */
  readonly clock: ClockGate;
  /** Everything but keys. */
  readonly db: Database;
  /** Keys too: for the bank, review and scoring only. */
  readonly keys: Database;
  /** The installation's key for the codes of candidates (HMAC). */
  readonly codeKey: Buffer;
  /** Why this installation may not hold a test, or null when it may (decisions: exam mode). */
  readonly examObstacle: ExamObstacle | null;
  readonly request: { readonly id: string; readonly ip: string | null };
};

/** Before anybody has signed in. */
export type PublicContext = Omit<Context, "actor"> & { readonly actor: null };

/** The product itself at its regular work: nobody asks for it. */
export type SystemContext = Pick<Context, "db" | "keys" | "request"> & { readonly actor: null };

/** There is no such thing, or it is not this person's to know: the two are told apart nowhere. */
export class NotFound extends Error {}

/** Refuses, as `NotFound`, an act that the actor may not do to anything at all. */
export function requirePermission(ctx: Context, action: Action): void {
  if (!may(ctx.actor, action)) throw new NotFound(action);
}
