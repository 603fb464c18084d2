import type { Database } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import type { ItemFilter } from "@/db/queries/item-filter";
import type { Actor } from "@/lib/domain/policy/policy";
import { writeItems } from "@/lib/interop/items/write/write-items";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { Written } from "@/lib/interop/items/write/writing";
import { mediaOf, writableItems } from "./writable-items";

/** Whoever takes items out: a person, or nobody but the holder of the machine. */
export type Taker = {
  readonly actor: Actor | null;
  readonly keys: Database;
  readonly request: { readonly id: string; readonly ip: string | null };
};

export type TakeOutItems = {
  readonly filter: ItemFilter;
  readonly format: WrittenFormat;
  /** Told how many items have been read so far. */
  readonly progress?: (count: number) => void;
};

/**
 * The items of a bank that a filter asks for as a file, with their keys. That they were taken, how
 * many and by whom is written down before the file leaves; what the format could not hold comes with
 * it.
 */
export async function takeOutItems(
  ctx: Taker,
  { filter, format, progress }: TakeOutItems,
): Promise<Written> {
  const items = await writableItems(ctx.keys, filter, progress);
  const written = await writeItems(items, format, await mediaOf(ctx.keys, items));
  await recordExport(ctx, filter, { format, items: written.count });
  return written;
}

/** Writes down that items left a bank, in what form and how many. */
export async function recordExport(
  ctx: Pick<Taker, "actor" | "keys" | "request">,
  filter: ItemFilter,
  detail: { readonly format: string; readonly items: number },
): Promise<void> {
  await ctx.keys.transaction(async (tx) => {
    await insertAuditEvent(tx, ctx, {
      act: "item.export",
      subject: ["bank", filter.bankId],
      detail: { ...detail, states: filter.states ?? "all" },
    });
  });
}
