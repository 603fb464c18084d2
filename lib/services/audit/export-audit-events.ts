import { insertAuditEvent } from "@/db/queries/audit";
import { selectAuditEvents } from "@/db/queries/audit-list";
import { type SheetColumn, writeSheet } from "@/lib/documents/sheet/write-sheet";
import { type Context, requirePermission } from "@/lib/services/context";
import { type AuditSearch, filterOf } from "./audit-filter";

/** As many events one file holds; a narrower search gives the rest. */
const limit = 20_000;

type Event = Awaited<ReturnType<typeof selectAuditEvents>>[number];

/** What the file says, in the language of whoever asked for it. */
export type AuditWords = {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  /** The words of one event, a column each. */
  readonly rowOf: (event: Event) => readonly string[];
};

/** The events that match as an Excel file, the newest first. That it was taken is itself in the log. */
export async function exportAuditEvents(
  ctx: Context,
  search: AuditSearch,
  words: AuditWords,
): Promise<Uint8Array> {
  requirePermission(ctx, "audit.read");
  const events = await ctx.db.transaction(async (tx) => {
    const found = await selectAuditEvents(tx, filterOf(search), limit);
    await insertAuditEvent(tx, ctx, {
      act: "audit.export",
      subject: ["audit", "all"],
      detail: { ...search, events: found.length },
    });
    return found;
  });
  const { sheet: name, columns, rowOf } = words;
  return writeSheet({ name, columns, rows: events.map((event) => rowOf(event)) });
}
