import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { holdHeading } from "@/db/queries/campaigns";
import { lockRecord } from "@/db/queries/records";
import { insertMinutes, selectOptionalMinutes } from "@/db/queries/signing";
import { selectCourses } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { RecordId, VisitId } from "@/lib/domain/ids";
import { lastStepDay } from "@/lib/domain/inspection/course";
import { hasReached } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { canonicalJson, type Json } from "@/lib/domain/text/canonical-json";
import { type Context, NotFound } from "@/lib/services/context";
import { advanceVisit, type VisitRejection } from "./advance-visit";
import { tellSigners } from "./tell-signers";
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

    const wrong = await bringToMinutes(tx, ctx, found.visit.id, heldOn);
    if (wrong) return rejected({ code: wrong });

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
    await tellSigners(tx, ctx, {
      ...({ kind: "to_sign", to: ["team", "unit"] } as const),
      ...{ visitId: found.visit.id, mark: digest },
    });
    return ok(undefined);
  });
}

/**
 * Takes a visit to where minutes are written, as far as it is not there; or says why minutes may not
 * bear a day: it is to come, or steps that the visit has behind it were taken later.
 */
async function bringToMinutes(
  tx: Transaction,
  ctx: Context,
  visitId: VisitId,
  on: string,
): Promise<VisitRejection | null> {
  const moved = await advanceVisit(tx, ctx, visitId, [
    { move: "visit", on },
    { move: "draft_minutes", on },
  ]);
  if (!moved.ok) return moved.reason;
  const course = (await selectCourses(tx, [visitId])).get(visitId);
  if (!course || !hasReached(course.state, "minutes_draft")) return "visit_not_announced";
  const last = lastStepDay(course);
  const fits = on <= dayInVietNam(ctx.now) && (last === null || on >= last);
  return fits ? null : "days_out_of_order";
}
