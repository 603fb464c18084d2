import type { BlueprintCellInput, ItemTraits } from "@/lib/domain/blueprint/cell";
import { inFillingOrder, type Shortfall } from "@/lib/domain/blueprint/fill";
import { fillCells, lacking } from "@/lib/domain/blueprint/fill-cells";
import type { Interaction } from "@/lib/domain/item/interaction";
import { orderOptions } from "@/lib/domain/item/order-options";
import { childSeed, type Generator, generator } from "@/lib/domain/random/generator";
import { ok, rejected, type Result } from "@/lib/domain/result";

/** An item that may be drawn. */
export type EligibleItem = ItemTraits & {
  /** Id of the item version; decides ties, so that the order of the list does not. */
  readonly id: string;
  readonly interaction: Interaction;
  /** How many forms have held this item so far. */
  readonly exposure: number;
  /** Where it stands among the items of its stimulus. */
  readonly place?: number | null | undefined;
};

export type DrawnItem = {
  /** 1 … n as the candidate counts. */
  readonly position: number;
  readonly id: string;
  readonly topic: string;
  readonly part: string | null;
  /** Hundredths of a point. */
  readonly points: number;
  /** Option ids in the order shown. */
  readonly optionOrder: readonly string[];
};

export type DrawnForm = { readonly seed: string; readonly items: readonly DrawnItem[] };

export type DrawProblem = {
  readonly code: "shortfall";
  readonly shortfalls: readonly Shortfall[];
};

/** What a form is drawn from. */
export type FormSource = {
  readonly cells: readonly BlueprintCellInput[];
  readonly items: readonly EligibleItem[];
};

/**
 * Draws one form: every cell filled exactly, no item twice, items and options in random order.
 *
 * Within a cell the items that fewest forms have held come first, ties by lot, so that exposure
 * spreads evenly. Parts keep the order of the blueprint; items are shuffled within their part.
 * The same seed, cells, items and exposures give the same form, in whatever order items come.
 *
 * The items of one stimulus come all or not at all, each into the cell it fits, and stand together
 * in their own order where the lot put the first of them. Where what comes first by lot leaves a
 * gap that no whole block closes, other blocks are taken.
 *
 * Forms are equally hard in one sense only: all have the same number of items of each topic,
 * level and system, and the same points. Until items have statistics nothing finer is known.
 *
 * Refused when the items cannot fill the cells, with what is missing.
 */
export function drawForm(source: FormSource, seed: string): Result<DrawnForm, DrawProblem> {
  const lot = generator(childSeed(seed, "items"));
  const optionLot = generator(childSeed(seed, "options"));
  const chosen = chooseItems(source, lot);
  if (!chosen.ok) return chosen;
  const items = arrange(source.cells, chosen.value, lot).map(({ item, cell }, index) => ({
    position: index + 1,
    id: item.id,
    topic: cell.topic,
    part: cell.part ?? null,
    points: cell.points ?? 100,
    optionOrder: orderOptions(item.interaction, optionLot),
  }));
  return ok({ seed, items });
}

/**
 * Draws several forms one after the other, form k from the child seed k: each draw counts as an
 * exposure for the next, so that neighbours share as few items as the bank allows. Numbers run on
 * from `from`, so that forms can be added to those of a sitting.
 */
export function drawForms(
  source: FormSource,
  seed: string,
  count: number,
  from = 1,
): Result<DrawnForm[], DrawProblem> {
  const exposure = new Map(source.items.map((item) => [item.id, item.exposure]));
  const forms: DrawnForm[] = [];
  for (let number = from; number < from + count; number += 1) {
    const items = source.items.map((item) => ({ ...item, exposure: exposure.get(item.id) ?? 0 }));
    const drawn = drawForm({ ...source, items }, childSeed(seed, number));
    if (!drawn.ok) return drawn;
    for (const { id } of drawn.value.items) exposure.set(id, (exposure.get(id) ?? 0) + 1);
    forms.push(drawn.value);
  }
  return ok(forms);
}

type Chosen = { readonly item: EligibleItem; readonly cell: BlueprintCellInput };

function chooseItems({ cells, items }: FormSource, lot: Generator): Result<Chosen[], DrawProblem> {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Sorting is stable: within one exposure the order of the lot stands.
  const inOrder = lot.shuffle(sorted).sort((a, b) => a.exposure - b.exposure);
  const { taken, full } = fillCells(cells, inOrder);
  if (!full) return rejected({ code: "shortfall", shortfalls: lacking(cells, items) });
  return ok(
    inFillingOrder(cells).flatMap(({ cell, index }) =>
      (taken[index] ?? []).map((item) => ({ item, cell })),
    ),
  );
}

/** Shuffles within each part; parts in the order in which the blueprint names them. */
function arrange(
  cells: readonly BlueprintCellInput[],
  chosen: readonly Chosen[],
  lot: Generator,
): Chosen[] {
  const parts = [...new Set(cells.map((cell) => cell.part ?? null))];
  return parts.flatMap((part) =>
    together(lot.shuffle(chosen.filter(({ cell }) => (cell.part ?? null) === part))),
  );
}

/** Gathers the items of each block where the first of them stands, in the order of the block. */
function together(shuffled: readonly Chosen[]): Chosen[] {
  const gathered = new Set<string>();
  return shuffled.flatMap((each) => {
    const { block } = each.item;
    if (!block) return [each];
    if (gathered.has(block)) return [];
    gathered.add(block);
    return shuffled.filter(({ item }) => item.block === block).sort(byPlace);
  });
}

function byPlace({ item: a }: Chosen, { item: b }: Chosen): number {
  return (a.place ?? 0) - (b.place ?? 0) || (a.id < b.id ? -1 : 1);
}
