import { insertAuditEvent } from "@/db/queries/audit";
import type { Check } from "@/lib/domain/rehearsal/judge";
import type { SystemContext } from "@/lib/services/context";

export type RecordRehearsal = {
  readonly verdict: "go" | "no_go";
  readonly candidates: number;
  /** What must not be so and is. */
  readonly failed: readonly Check[];
};

/** Writes down that a rehearsal was held on this installation, and what it came to. */
export async function recordRehearsal(
  ctx: Omit<SystemContext, "keys">,
  { verdict, candidates, failed }: RecordRehearsal,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await insertAuditEvent(tx, ctx, {
      act: "rehearsal.hold",
      subject: ["installation", "rehearsal"],
      detail: { verdict, candidates, failed },
    });
  });
}
