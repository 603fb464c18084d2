import { insertAuditEvent } from "@/db/queries/audit";
import { holdHeading } from "@/db/queries/campaigns";
import { lockRecord } from "@/db/queries/records";
import { insertMinutes, selectOptionalMinutes, selectVisitState } from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import { hasReached } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { canonicalJson, type Json } from "@/lib/domain/text/canonical-json";
import { type Context, NotFound } from "@/lib/services/context";
import { advanceVisit, type VisitRejection } from "./advance-visit";
import { type NotReady, recordContent } from "./record-content";

export type DrawUpMinutes = {
  readonly recordId: RecordId;
  /** "07/BB-ĐKT". */
  readonly number: string;
  /** The day that the minutes bear, "yyyy-mm-dd". */
  readonly heldOn: string;
};

export type DrawUpRejection =
  | NotReady
  | { readonly code: "not_verified" | "drawn_up_already" | VisitRejection };

/**
 * Draws up the minutes of a verified record: what both sides are going to sign, with the figures of
 * the test as they are now. From here on nothing in it changes, unless it is taken back.
 *
 * Rejected with the lines that are still empty, and for a visit that was not even announced.
 */
export async function drawUpMinutes(
  ctx: Context,
  { recordId, number, heldOn }: DrawUpMinutes,
): Promise<Result<void, DrawUpRejection>> {
  const scope = scopeOf(ctx.actor, "record.sign_team");
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scope, recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (await selectOptionalMinutes(tx, recordId)) return rejected({ code: "drawn_up_already" });
    if (found.record.state !== "verified") return rejected({ code: "not_verified" });
    await holdHeading(tx, { visitId: found.visit.id });
    const drawn = await recordContent(tx, scope, recordId);
    if (!drawn) throw new NotFound(`record ${recordId}`);
    const [obstacle] = drawn.notReady;
    if (obstacle) return rejected(obstacle);

    const moved = await advanceVisit(tx, ctx, found.visit.id, [
      { move: "visit", on: heldOn },
      { move: "draft_minutes", on: heldOn },
    ]);
    if (!moved.ok) return rejected({ code: moved.reason });
    const state = await selectVisitState(tx, found.visit.id);
    if (!hasReached(state, "minutes_draft")) return rejected({ code: "visit_not_announced" });

    const content = canonicalJson({
      ...(drawn.content as unknown as Record<string, Json>),
      minutes: { number, held_on: heldOn },
    });
    const digest = sha256Hex(content);
    await insertMinutes(tx, {
      ...{ recordId, number, heldOn, content, digest },
      ...{ drawnUpBy: ctx.actor.userId, drawnUpAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "record.draw_up",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { number, digest },
    });
    return ok(undefined);
  });
}
