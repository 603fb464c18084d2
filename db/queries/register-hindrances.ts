import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { RegisterImportId } from "@/lib/domain/ids";

/** A line that keeps its import from being undone, and why. */
export type UndoHindrance = {
  readonly position: number;
  readonly label: string;
  readonly code: string | null;
  readonly officerId: string | null;
  readonly unitId: string | null;
  /** `depended_on`: something in a table refers to who was entered. */
  readonly reason:
    | "depended_on"
    | "listed_since"
    | "post_changed"
    | "facts_changed"
    | "unit_changed";
  /** For `depended_on`. */
  readonly inTable: string | null;
};

/** The first lines that keep an import from being undone. */
export async function selectUndoHindrances(
  db: Executor,
  id: RegisterImportId,
  limit: number,
): Promise<UndoHindrance[]> {
  return db.execute<UndoHindrance>(
    sql`select h.line_position as position, l.label, l.code, l.officer_id as "officerId",
        l.unit_id as "unitId", h.reason, h.in_table as "inTable"
      from register_hindrances(${id}) h
      join register_line l on l.import_id = ${id} and l.position = h.line_position
      order by h.line_position, h.reason, h.in_table limit ${limit}`,
  );
}

/** How many lines keep an import from being undone. */
export async function countUndoHindrances(db: Executor, id: RegisterImportId): Promise<number> {
  const [row] = await db.execute<{ lines: number }>(
    sql`select count(distinct line_position)::int as lines from register_hindrances(${id})`,
  );
  return row?.lines ?? 0;
}
