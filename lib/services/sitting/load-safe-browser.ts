import { selectSafeBrowser } from "@/db/queries/safe-browsers";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The browser that a sitting asks for, for whoever organises it; null: any will do. */
export async function loadSafeBrowser(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const scope = scopeOf(ctx.actor, "sitting.write");
  if (!(await selectOptionalSitting(ctx.db, scope, sittingId))) {
    throw new NotFound(`sitting ${sittingId}`);
  }
  return (await selectSafeBrowser(ctx.db, sittingId)) ?? null;
}
