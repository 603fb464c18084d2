import { type BlueprintCellInput, fitsCell, type ItemTraits } from "./cell";
import { inFillingOrder } from "./fill";
import { type FindPlaces, placesIn, standsAlone, type Unit } from "./units";

/** So many choices are looked at before the search gives up. */
const patience = 20_000;

/**
 * Blocks with which, taken whole, what stands alone can fill the rest of the cells; null when there
 * are none. It goes through the blocks in their order and takes each or leaves it, never the same
 * choice twice.
 *
 * With many cells, many blocks and hardly anything that stands alone the choices can be too many to
 * look at all. Then it looks once more, the largest blocks first, and what it has not found by then
 * counts as not to be had.
 */
export function otherBlocks<Item extends ItemTraits>(
  cells: readonly BlueprintCellInput[],
  units: readonly Unit<Item>[],
): Unit<Item>[] | null {
  const ground = { find: placesIn(cells), rest: restOf(cells, units), cells };
  const blocks = units.filter((unit) => !standsAlone(unit));
  const largestFirst = [...blocks].sort(
    (a, b) => b.length - a.length || ((a[0].block ?? "") < (b[0].block ?? "") ? -1 : 1),
  );
  return search(ground, blocks) ?? search(ground, largestFirst);
}

type Ground = {
  readonly cells: readonly BlueprintCellInput[];
  readonly find: FindPlaces;
  /** Whether what stands alone fills what is left of the cells. */
  readonly rest: (left: readonly number[]) => boolean;
};

type Step<Item> = {
  readonly next: number;
  readonly left: readonly number[];
  readonly taken: readonly Unit<Item>[];
};

function search<Item extends ItemTraits>(
  { cells, find, rest }: Ground,
  blocks: readonly Unit<Item>[],
): Unit<Item>[] | null {
  const seen = new Set<string>();
  const open: Step<Item>[] = [{ next: 0, left: cells.map(({ count }) => count), taken: [] }];
  for (let tries = 0; tries < patience; tries += 1) {
    const step = open.pop();
    if (!step) return null;
    if (rest(step.left)) return [...step.taken];
    open.push(...stepsFrom(find, blocks, step).filter((each) => isNew(seen, each)));
  }
  return null;
}

/** Leaving the next block, and taking it where it fits: what stands last is looked at first. */
function stepsFrom<Item extends ItemTraits>(
  find: FindPlaces,
  blocks: readonly Unit<Item>[],
  { next, left, taken }: Step<Item>,
): Step<Item>[] {
  const block = blocks[next];
  if (!block) return [];
  const without = { next: next + 1, left, taken };
  const places = find(left, block);
  if (!places) return [without];
  const after = left.map((count, cell) => count - places.filter((place) => place === cell).length);
  return [without, { next: next + 1, left: after, taken: [...taken, block] }];
}

function isNew(seen: Set<string>, { next, left }: Step<unknown>): boolean {
  const name = `${next}:${left.join(",")}`;
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

/** Counts what stands alone by its traits: a bank has thousands of items, but few kinds of them. */
function restOf(cells: readonly BlueprintCellInput[], units: readonly Unit<ItemTraits>[]) {
  const kinds = new Map<string, { readonly item: ItemTraits; count: number }>();
  for (const [item] of units.filter(standsAlone)) {
    const name = JSON.stringify([item.topic, item.level, item.system ?? null]);
    const kind = kinds.get(name);
    if (kind) kind.count += 1;
    else kinds.set(name, { item, count: 1 });
  }
  const all = [...kinds.values()];
  const order = inFillingOrder(cells).map(({ cell, index }) => ({
    index,
    fitting: all.flatMap(({ item }, kind) => (fitsCell(item, cell) ? [kind] : [])),
  }));
  return (left: readonly number[]): boolean => {
    const counts = all.map(({ count }) => count);
    return order.every(({ index, fitting }) => {
      let wanted = left[index] ?? 0;
      for (const kind of fitting) {
        const used = Math.min(wanted, counts[kind] ?? 0);
        counts[kind] = (counts[kind] ?? 0) - used;
        wanted -= used;
      }
      return wanted === 0;
    });
  };
}
