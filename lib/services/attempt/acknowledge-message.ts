import { insertMessageAck } from "@/db/queries/attempt-view";
import type { AttemptId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import type { DeliveryContext } from "./delivery-context";

/** Notes that a candidate read what they were told. Noted already: nothing changes. */
export async function acknowledgeMessage(
  ctx: DeliveryContext,
  { attemptId, messageId }: { attemptId: AttemptId; messageId: string },
): Promise<void> {
  const known = await insertMessageAck(ctx.sql, { attemptId, messageId });
  if (!known) throw new NotFound(`message ${messageId}`);
}
