import blueprints from "@/content/blueprints.json";
import { eq } from "drizzle-orm";
import { blueprint, topic } from "@/db/schema";
import {
  blueprintFile,
  type WrittenBlueprint,
  writtenCells,
} from "@/lib/domain/blueprint/blueprint-file";
import type { BankId, TestId, TopicId } from "@/lib/domain/ids";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import type { Context } from "@/lib/services/context";
import { createTest } from "@/lib/services/test/create-test";
import { expect } from "./expect";
import { knownTest } from "./known";
import type { World } from "./world";

/** Counts by level for each topic: NB, TH, VD, VDC. */
type Rows = WrittenBlueprint["rows"];

/** 30 questions over all ten topics, three each: one to know, one to understand, one to apply. */
const allTopics: Rows = {
  T01: [1, 1, 1, 0],
  T02: [1, 1, 0, 1],
  T03: [1, 0, 1, 1],
  T04: [1, 1, 1, 0],
  T05: [1, 1, 1, 0],
  T06: [0, 1, 1, 1],
  T07: [1, 1, 1, 0],
  T08: [1, 1, 1, 0],
  T09: [1, 0, 1, 1],
  T10: [1, 1, 1, 0],
};

/** 30 questions on the software and the habits of 2018, without the laws that came later. */
const topics2018: Rows = {
  T01: [1, 2, 1, 1],
  T02: [1, 1, 1, 1],
  T03: [1, 1, 1, 1],
  T04: [1, 2, 1, 1],
  T07: [1, 2, 2, 1],
  T08: [1, 2, 2, 1],
};

/** 15 questions for a contest: one of each topic to understand, five to know. */
const contestTopics: Rows = {
  T01: [1, 1, 0, 0],
  T02: [0, 1, 0, 0],
  T03: [1, 1, 0, 0],
  T04: [0, 1, 0, 0],
  T05: [1, 1, 0, 0],
  T06: [0, 1, 0, 0],
  T07: [0, 1, 0, 0],
  T08: [1, 1, 0, 0],
  T09: [0, 1, 0, 0],
  T10: [1, 1, 0, 0],
};

type Plan = {
  readonly name: string;
  readonly rows: Rows;
  readonly allowNeedsCheck: boolean;
  readonly minutes?: number;
};

/** The test of the closed campaign. */
export function seedTest2018(world: World, ctx: Context, bankId: BankId): Promise<TestId> {
  const name = "Sát hạch ứng dụng CNTT năm 2018";
  return seedTest(world, ctx, bankId, { name, rows: topics2018, allowNeedsCheck: false });
}

/** The test of the running campaign. */
export function seedTestNow(world: World, ctx: Context, bankId: BankId): Promise<TestId> {
  const name = "Sát hạch ứng dụng công nghệ thông tin";
  return seedTest(world, ctx, bankId, { name, rows: allTopics, allowNeedsCheck: true });
}

/** The test of the contest. */
export function seedContestTest(world: World, ctx: Context, bankId: BankId): Promise<TestId> {
  const plan = { rows: contestTopics, allowNeedsCheck: true, minutes: 15 };
  return seedTest(world, ctx, bankId, { name: "Hội thi: 15 câu trắc nghiệm", ...plan });
}

/** The tests that come with the product, ready to be held. */
export async function seedOfferedTests(world: World, ctx: Context, bankId: BankId): Promise<void> {
  for (const { name, rows, minutes } of blueprintFile.parse(blueprints)) {
    await seedTest(world, ctx, bankId, { name, rows, minutes, allowNeedsCheck: false });
  }
}

async function seedTest(world: World, ctx: Context, bankId: BankId, plan: Plan): Promise<TestId> {
  const known = await knownTest(world, plan.name);
  if (known) return known;
  const { name, rows, allowNeedsCheck, minutes = 30 } = plan;
  const [made] = await world.db.select().from(blueprint).where(eq(blueprint.name, name));
  const blueprintId = made?.id ?? (await createBlueprint(ctx, { bankId, name }));
  if (made?.state !== "published") {
    const cells = await cellsOf(world, rows);
    expect(await saveBlueprint(ctx, { blueprintId, name, allowNeedsCheck, cells }));
    expect(await publishBlueprint(ctx, { blueprintId }));
  }
  return expect(
    await createTest(ctx, {
      name,
      blueprintId,
      allowanceS: minutes * 60,
      cutPercent: 50,
      scale: 10,
      scoringRule: "all_or_nothing",
      reviewPolicy: "topics",
    }),
  );
}

async function cellsOf({ db }: World, rows: Rows) {
  const topics = await db.select({ id: topic.id, code: topic.code }).from(topic);
  const ids = new Map<string, TopicId>(topics.map(({ code, id }) => [code, id]));
  return writtenCells({ rows }).map(({ topic: code, level, count }) => {
    const id = ids.get(code);
    if (!id) throw new Error(`no topic ${code}`);
    return { topic: id, level, system: null, count };
  });
}
