import {
  countRegisterLines,
  selectOptionalRegisterImport,
  selectRegisterLines,
} from "@/db/queries/register-imports";
import { countUndoHindrances, selectUndoHindrances } from "@/db/queries/register-hindrances";
import type { RegisterImportId } from "@/lib/domain/ids";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import { type Outcome, outcomes } from "@/lib/domain/register/line";
import { type Context, NotFound } from "@/lib/services/context";
import { registersInReach } from "./registers-in-reach";

/** How many lines a page shows. */
export const registerLinesPerPage = 50;

/** How many of those that stand in the way of undoing are named. */
const hindrancesNamed = 20;

export type LoadRegisterImport = {
  readonly kind: RegisterKind;
  readonly importId: RegisterImportId;
  /** Null: all. */
  readonly outcome: Outcome | null;
  /** From 1. */
  readonly page: number;
};

export type LoadedRegisterImport = Awaited<ReturnType<typeof loadRegisterImport>>;

/** An import with one page of its lines, and what would keep it from being undone. */
export async function loadRegisterImport(
  ctx: Context,
  { kind, importId, outcome, page }: LoadRegisterImport,
) {
  const found = await selectOptionalRegisterImport(ctx.db, registersInReach(ctx, kind), importId);
  if (!found) throw new NotFound(`register import ${importId}`);
  const range = { limit: registerLinesPerPage, offset: (page - 1) * registerLinesPerPage };
  const applied = found.appliedAt !== null;
  const [totals, lines, hindrances, hindered] = await Promise.all([
    countRegisterLines(ctx.db, importId),
    selectRegisterLines(ctx.db, importId, { outcome, ...range }),
    applied ? selectUndoHindrances(ctx.db, importId, hindrancesNamed) : [],
    applied ? countUndoHindrances(ctx.db, importId) : 0,
  ]);
  const counts = Object.fromEntries(
    outcomes.map((each) => [each, totals.get(each) ?? 0]),
  ) as Record<Outcome, number>;
  const total = outcomes.reduce((sum, each) => sum + counts[each], 0);
  const acting = total - counts.unchanged - counts.problem;
  return { ...found, counts, total, acting, lines, hindrances, hindered };
}
