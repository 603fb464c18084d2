import { selectIncidents } from "@/db/queries/live-room";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** What happened in a sitting, the newest first. */
export async function listIncidents(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const scope = scopeOf(ctx.actor, "sitting.read");
  if (!(await selectOptionalSitting(ctx.db, scope, sittingId))) {
    throw new NotFound(`sitting ${sittingId}`);
  }
  return selectIncidents(ctx.db, sittingId);
}
