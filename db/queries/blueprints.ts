import { and, asc, count, desc, eq, sql, sum } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  bank,
  blueprint,
  blueprintCell,
  item,
  itemVersion,
  itemVersionStimulus,
  sharedSystem,
  stimulusVersion,
  test,
  topic,
} from "@/db/schema";
import { drawable, markedByHand } from "./drawable";
import type { BankId, BlueprintId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";
import type { Level } from "@/lib/domain/item/interaction";

/** All blueprints with how many items they ask for, newest first. */
export async function selectBlueprints(db: Executor) {
  const asked = db
    .select({ blueprintId: blueprintCell.blueprintId, items: sum(blueprintCell.count).as("items") })
    .from(blueprintCell)
    .groupBy(blueprintCell.blueprintId)
    .as("asked");
  const used = db
    .select({ blueprintId: test.blueprintId, tests: count().as("tests") })
    .from(test)
    .groupBy(test.blueprintId)
    .as("used");
  return db
    .select({
      id: blueprint.id,
      name: blueprint.name,
      state: blueprint.state,
      bankName: bank.name,
      items: sql<number>`coalesce(${asked.items}, 0)`.mapWith(Number),
      tests: sql<number>`coalesce(${used.tests}, 0)`.mapWith(Number),
      createdAt: blueprint.createdAt,
    })
    .from(blueprint)
    .innerJoin(bank, eq(bank.id, blueprint.bankId))
    .leftJoin(asked, eq(asked.blueprintId, blueprint.id))
    .leftJoin(used, eq(used.blueprintId, blueprint.id))
    .orderBy(desc(blueprint.createdAt), asc(blueprint.id));
}

export async function selectOptionalBlueprint(db: Executor, id: BlueprintId) {
  const [row] = await db
    .select({ blueprint, bankName: bank.name })
    .from(blueprint)
    .innerJoin(bank, eq(bank.id, blueprint.bankId))
    .where(eq(blueprint.id, id));
  return row;
}

/** The blueprint, locked until `tx` ends, or undefined. */
export async function lockBlueprint(tx: Transaction, id: BlueprintId) {
  const [row] = await tx.select().from(blueprint).where(eq(blueprint.id, id)).for("update");
  return row;
}

/** A cell as the database keeps it: topic and system by id. */
export type StoredCell = {
  readonly topic: TopicId;
  readonly level: Level;
  readonly system: SharedSystemId | null;
  /** Of items that people mark. */
  readonly byHand?: boolean | undefined;
  readonly count: number;
  /** Hundredths of a point for each item. */
  readonly points?: number | undefined;
};

/** Cells of a blueprint by topic, marking, system and level: the order in which problems name them. */
export async function selectCells(db: Executor, id: BlueprintId): Promise<StoredCell[]> {
  return db
    .select({
      topic: blueprintCell.topicId,
      level: blueprintCell.level,
      system: blueprintCell.sharedSystemId,
      byHand: blueprintCell.byHand,
      count: blueprintCell.count,
      points: blueprintCell.points,
    })
    .from(blueprintCell)
    .innerJoin(topic, eq(topic.id, blueprintCell.topicId))
    .leftJoin(sharedSystem, eq(sharedSystem.id, blueprintCell.sharedSystemId))
    .where(eq(blueprintCell.blueprintId, id))
    .orderBy(
      asc(topic.position),
      asc(blueprintCell.byHand),
      sql`${sharedSystem.position} nulls first`,
      sql`array_position(array['NB', 'TH', 'VD', 'VDC'], ${blueprintCell.level})`,
      asc(blueprintCell.id),
    );
}

const traits = [
  item.topicId,
  item.level,
  item.sharedSystemId,
  item.needsCheck,
  stimulusVersion.stimulusId,
  markedByHand,
];

/** Whether a blueprint asks for items that people mark. */
export async function asksForHandMarks(db: Executor, id: BlueprintId): Promise<boolean> {
  const [row] = await db
    .select({ id: blueprintCell.id })
    .from(blueprintCell)
    .where(and(eq(blueprintCell.blueprintId, id), eq(blueprintCell.byHand, true)))
    .limit(1);
  return row !== undefined;
}

/** What a bank could put on a form `on` a day, grouped by what blueprints ask for. */
export async function selectSupply(
  db: Executor,
  bankId: BankId,
  on: string,
): Promise<SupplyGroup[]> {
  return db
    .select({
      topic: sql<string>`${item.topicId}`,
      level: item.level,
      system: sql<string | null>`${item.sharedSystemId}`,
      needsCheck: item.needsCheck,
      byHand: markedByHand,
      items: count(),
      block: sql<string | null>`${stimulusVersion.stimulusId}`,
    })
    .from(item)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, item.approvedVersion)),
    )
    .leftJoin(itemVersionStimulus, eq(itemVersionStimulus.itemVersionId, itemVersion.id))
    .leftJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .where(drawable(bankId, on))
    .groupBy(...traits)
    .orderBy(...traits);
}

export async function insertBlueprint(
  tx: Transaction,
  values: typeof blueprint.$inferInsert,
): Promise<BlueprintId> {
  const [row] = await tx.insert(blueprint).values(values).returning({ id: blueprint.id });
  if (!row) throw new Error("blueprint was not inserted");
  return row.id;
}

export async function updateBlueprint(
  tx: Transaction,
  id: BlueprintId,
  values: Partial<Pick<typeof blueprint.$inferInsert, "name" | "state" | "allowNeedsCheck">>,
) {
  await tx.update(blueprint).set(values).where(eq(blueprint.id, id));
}

/** Puts `cells` in the place of those that were there. */
export async function replaceCells(
  tx: Transaction,
  blueprintId: BlueprintId,
  cells: readonly StoredCell[],
) {
  await tx.delete(blueprintCell).where(eq(blueprintCell.blueprintId, blueprintId));
  if (cells.length === 0) return;
  await tx.insert(blueprintCell).values(
    cells.map(({ topic, system, ...cell }) => ({
      ...cell,
      blueprintId,
      topicId: topic,
      sharedSystemId: system,
    })),
  );
}

/** Tests made from a blueprint, by name. */
export async function selectTestsOf(db: Executor, id: BlueprintId) {
  return db
    .select({ id: test.id, name: test.name })
    .from(test)
    .where(and(eq(test.blueprintId, id)))
    .orderBy(asc(test.name), asc(test.id));
}
