import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  form,
  formItem,
  item,
  itemVersion,
  itemVersionStimulus,
  stimulusVersion,
} from "@/db/schema";
import type { EligibleItem } from "@/lib/domain/form/draw-form";
import type { BankId, FormId, SittingId } from "@/lib/domain/ids";
import { drawable, markedByHand } from "./drawable";

/** Forms of a sitting by number. */
export async function selectForms(db: Executor, sittingId: SittingId) {
  return db
    .select({ id: form.id, number: form.number, seed: form.seed, digest: form.digest })
    .from(form)
    .where(eq(form.sittingId, sittingId))
    .orderBy(asc(form.number));
}

/**
 * What may be drawn from a bank `on` a day, with how many forms have held each item. No keys. Held
 * until `tx` ends, so that none is opened to practice between being drawn and standing on a form.
 */
export async function lockEligibleItems(
  tx: Transaction,
  bankId: BankId,
  { on, allowNeedsCheck }: { on: string; allowNeedsCheck: boolean },
): Promise<EligibleItem[]> {
  const held = tx
    .select({ itemId: itemVersion.itemId, forms: count().as("forms") })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .groupBy(itemVersion.itemId)
    .as("held");
  return tx
    .select({
      id: sql<string>`${itemVersion.id}`,
      topic: sql<string>`${item.topicId}`,
      level: item.level,
      system: sql<string | null>`${item.sharedSystemId}`,
      interaction: itemVersion.interaction,
      byHand: markedByHand,
      exposure: sql<number>`coalesce(${held.forms}, 0)`.mapWith(Number),
      block: sql<string | null>`${stimulusVersion.stimulusId}`,
      place: itemVersionStimulus.place,
    })
    .from(item)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, item.approvedVersion)),
    )
    .leftJoin(held, eq(held.itemId, item.id))
    .leftJoin(itemVersionStimulus, eq(itemVersionStimulus.itemVersionId, itemVersion.id))
    .leftJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .where(and(drawable(bankId, on), allowNeedsCheck ? undefined : eq(item.needsCheck, false)))
    .orderBy(asc(itemVersion.id))
    .for("share", { of: item });
}

/** Inserts forms; gives their ids by number. */
export async function insertForms(
  tx: Transaction,
  values: readonly (typeof form.$inferInsert)[],
): Promise<Map<number, FormId>> {
  const rows = await tx
    .insert(form)
    .values([...values])
    .returning({ id: form.id, number: form.number });
  return new Map(rows.map(({ number, id }) => [number, id]));
}

export type NewFormItem = typeof formItem.$inferInsert;

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 5000;

export async function insertFormItems(tx: Transaction, values: readonly NewFormItem[]) {
  for (let from = 0; from < values.length; from += batch) {
    await tx.insert(formItem).values(values.slice(from, from + batch));
  }
}
