import { selectAuditEvents } from "@/db/queries/audit-list";
import { type Context, requirePermission } from "@/lib/services/context";
import { type AuditSearch, filterOf } from "./audit-filter";

export const EVENTS_PER_PAGE = 50;

/** A page of the log, the newest first, and the event to go on from when there is more. */
export async function listAuditEvents(
  ctx: Context,
  { before, ...search }: AuditSearch & { readonly before?: string | undefined },
) {
  requirePermission(ctx, "audit.read");
  const filter = { ...filterOf(search), before };
  const found = await selectAuditEvents(ctx.db, filter, EVENTS_PER_PAGE + 1);
  const events = found.slice(0, EVENTS_PER_PAGE);
  return { events, next: found.length > EVENTS_PER_PAGE ? events.at(-1)?.id : undefined };
}
