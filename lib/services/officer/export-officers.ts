import { insertAuditEvent } from "@/db/queries/audit";
import { type OfficerFilter, selectOfficerLines } from "@/db/queries/officer-list";
import { type SheetColumn, type SheetValue, writeSheet } from "@/lib/documents/sheet/write-sheet";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";
import type { ListOfficers } from "./list-officers";

/** More officers than any province has. */
const limit = 50_000;

type Officer = Awaited<ReturnType<typeof selectOfficerLines>>[number];

/** What the file says, in the language of whoever asked for it. */
export type OfficerWords = {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rowOf: (officer: Officer, index: number) => readonly SheetValue[];
};

/** The officers that match, by given name, as an Excel file. That it was taken is in the log. */
export async function exportOfficers(
  ctx: Context,
  { search, ...filter }: ListOfficers,
  words: OfficerWords,
): Promise<Uint8Array> {
  requirePermission(ctx, "officer.read");
  const scope = scopeOf(ctx.actor, "officer.read");
  const wanted: OfficerFilter = {
    ...filter,
    search: search.trim() === "" ? [] : searchVariants(search),
  };
  const officers = await ctx.db.transaction(async (tx) => {
    const found = await selectOfficerLines(tx, scope, { ...wanted, limit, offset: 0 });
    await insertAuditEvent(tx, ctx, {
      act: "officer.export",
      subject: ["officer", "list"],
      ...(filter.unitId && { unitId: filter.unitId }),
      detail: { ...filter, search, officers: found.length },
    });
    return found;
  });
  const { sheet: name, columns, rowOf } = words;
  return writeSheet({ name, columns, rows: officers.map(rowOf) });
}
