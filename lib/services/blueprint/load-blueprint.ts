import {
  selectCells,
  selectOptionalBlueprint,
  selectSupply,
  selectTestsOf,
} from "@/db/queries/blueprints";
import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import type { BlueprintId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { draftRevision } from "./draft-revision";

export type LoadedBlueprint = Awaited<ReturnType<typeof loadBlueprint>>;

/** A blueprint with its cells, what the bank holds for them today, and whether it can be filled. */
export async function loadBlueprint(ctx: Context, { blueprintId }: { blueprintId: BlueprintId }) {
  requirePermission(ctx, "blueprint.read");
  const found = await selectOptionalBlueprint(ctx.db, blueprintId);
  if (!found) throw new NotFound(`blueprint ${blueprintId}`);
  const { blueprint, bankName } = found;
  const [cells, supply, tests] = await Promise.all([
    selectCells(ctx.db, blueprintId),
    selectSupply(ctx.db, blueprint.bankId, dayInVietNam(ctx.now)),
    selectTestsOf(ctx.db, blueprintId),
  ]);
  return {
    id: blueprint.id,
    name: blueprint.name,
    state: blueprint.state,
    allowNeedsCheck: blueprint.allowNeedsCheck,
    bankName,
    revision: draftRevision({ ...blueprint, cells }),
    cells,
    supply,
    tests,
    check: checkBlueprint(cells, supply, blueprint),
    editable: blueprint.state === "draft" && may(ctx.actor, "blueprint.write"),
    writable: may(ctx.actor, "blueprint.write"),
  };
}
