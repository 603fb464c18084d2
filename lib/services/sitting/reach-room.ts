import { reachesSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** Whether the actor looks after a room: `NotFound` unless they do. */
export async function reachRoom(
  ctx: Pick<Context, "actor" | "db">,
  { sittingId }: { sittingId: SittingId },
): Promise<void> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  if (!(await reachesSitting(ctx.db, scope, sittingId))) throw new NotFound(`sitting ${sittingId}`);
}
