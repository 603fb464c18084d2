import { selectCells, selectSupply } from "@/db/queries/blueprints";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * What the bank lacks, on the day of a sitting, to draw its forms: cell by cell, with the names of
 * topic and system. Empty when forms can be drawn.
 */
export async function checkSupply(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  const test = found && (await selectOptionalTest(ctx.db, found.test.id));
  if (!test) throw new NotFound(`sitting ${sittingId}`);
  const { blueprint } = test;
  const on = dayInVietNam(found.sitting.windowFrom);
  const [cells, supply] = await Promise.all([
    selectCells(ctx.db, blueprint.id),
    selectSupply(ctx.db, blueprint.bankId, on),
  ]);
  const { shortfalls } = checkBlueprint(cells, supply, blueprint);
  if (shortfalls.length === 0) return [];
  const [topics, systems] = await Promise.all([selectTopics(ctx.db), selectSharedSystems(ctx.db)]);
  return shortfalls.flatMap(({ cell: place, ...lack }) => {
    const cell = cells[place];
    const topic = topics.find(({ id }) => id === cell?.topic);
    if (!cell || !topic) return [];
    const system = systems.find(({ id }) => id === cell.system) ?? null;
    return [{ ...lack, level: cell.level, byHand: cell.byHand ?? false, topic, system }];
  });
}
