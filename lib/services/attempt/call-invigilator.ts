import { insertCall } from "@/db/queries/attempt-view";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { DeliveryContext } from "./delivery-context";

/** Raises the candidate's hand, and returns since when it is up. Up already: it stays so. */
export async function callInvigilator(
  ctx: DeliveryContext,
  { attemptId }: { attemptId: AttemptId },
): Promise<Result<Date, "closed">> {
  const at = await insertCall(ctx.sql, attemptId);
  return at ? ok(at) : rejected("closed");
}
