import { asc, count, desc, eq, sql, sum } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { blueprint, blueprintCell, sitting, test } from "@/db/schema";
import type { TestId } from "@/lib/domain/ids";

/** All tests with their blueprint, number of items and number of sittings, newest first. */
export async function selectTests(db: Executor) {
  const asked = db
    .select({ blueprintId: blueprintCell.blueprintId, items: sum(blueprintCell.count).as("items") })
    .from(blueprintCell)
    .groupBy(blueprintCell.blueprintId)
    .as("asked");
  const held = db
    .select({ testId: sitting.testId, sittings: count().as("sittings") })
    .from(sitting)
    .groupBy(sitting.testId)
    .as("held");
  return db
    .select({
      id: test.id,
      name: test.name,
      blueprintId: blueprint.id,
      blueprintName: blueprint.name,
      allowanceS: test.allowanceS,
      cutPercent: test.cutPercent,
      scale: test.scale,
      scoringRule: test.scoringRule,
      reviewPolicy: test.reviewPolicy,
      items: sql<number>`coalesce(${asked.items}, 0)`.mapWith(Number),
      sittings: sql<number>`coalesce(${held.sittings}, 0)`.mapWith(Number),
      createdAt: test.createdAt,
    })
    .from(test)
    .innerJoin(blueprint, eq(blueprint.id, test.blueprintId))
    .leftJoin(asked, eq(asked.blueprintId, blueprint.id))
    .leftJoin(held, eq(held.testId, test.id))
    .orderBy(desc(test.createdAt), asc(test.id));
}

/** The test with its blueprint, or undefined. */
export async function selectOptionalTest(db: Executor, id: TestId) {
  const [row] = await db
    .select({
      test,
      blueprint: {
        id: blueprint.id,
        name: blueprint.name,
        bankId: blueprint.bankId,
        allowNeedsCheck: blueprint.allowNeedsCheck,
      },
    })
    .from(test)
    .innerJoin(blueprint, eq(blueprint.id, test.blueprintId))
    .where(eq(test.id, id));
  return row;
}

export async function insertTest(
  tx: Transaction,
  values: typeof test.$inferInsert,
): Promise<TestId> {
  const [row] = await tx.insert(test).values(values).returning({ id: test.id });
  if (!row) throw new Error("test was not inserted");
  return row.id;
}
