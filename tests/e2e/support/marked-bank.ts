import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { topic } from "@/db/schema";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { ItemId, TestId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import { rubricOf } from "@/lib/domain/item/key";
import { rubricPoints } from "@/lib/domain/item/rubric";
import { createBank } from "@/lib/services/bank/create-bank";
import { createItem } from "@/lib/services/bank/create-item";
import { moveItem } from "@/lib/services/bank/move-item";
import { reviewItem } from "@/lib/services/bank/review-item";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import { createTest } from "@/lib/services/test/create-test";
import { type Backstage, must } from "./backstage";

export type MarkedTest = {
  readonly testId: TestId;
  readonly itemId: ItemId;
  /** Stands in every explanation and misconception of this test, and nowhere else in the world. */
  readonly mark: string;
};

const questions = 4;

/** A test of approved questions whose secrets carry a mark. */
export async function aMarkedTest(backstage: Backstage): Promise<MarkedTest> {
  const mark = `CANARY${randomUUID().slice(0, 8).toUpperCase()}`;
  const wordings = Array.from({ length: questions }, (_, n) =>
    aWording(mark, `Câu hỏi ${n + 1} của ${mark.toLowerCase().slice(6)} là gì?`),
  );
  const { testId, itemIds } = await aTestOf(backstage, wordings);
  return { testId, itemId: itemIds[0] ?? ("" as ItemId), mark };
}

/**
 * A test of its own bank: these questions, approved, all of them on every form; what people mark for
 * as many points as its rubric gives.
 */
export async function aTestOf(
  { world, as }: Backstage,
  wordings: readonly ItemWording[],
): Promise<{ testId: TestId; itemIds: readonly ItemId[] }> {
  const [author, reviewer, organiser] = [
    await as("author"),
    await as("reviewer"),
    await as("organiser"),
  ];
  const name = randomUUID().slice(0, 8);
  const [first] = await world.db
    .select({ id: topic.id })
    .from(topic)
    .orderBy(asc(topic.code))
    .limit(1);
  if (!first) throw new Error("the demonstration has no topics");
  const bankId = must(await createBank(author, { code: name, name: `Ngân hàng ${name}` }));
  const itemIds: ItemId[] = [];
  for (const wording of wordings) {
    const itemId = must(
      await createItem(author, {
        bankId,
        wording,
        place: { topicId: first.id, sharedSystemId: null, level: "NB", needsCheck: false },
      }),
    );
    must(await moveItem(author, { itemId, move: "submit" }));
    const review = { itemId, version: 1, verdict: "approved", comment: "" } as const;
    must(await reviewItem(reviewer, review));
    itemIds.push(itemId);
  }
  const blueprintId = await createBlueprint(organiser, { bankId, name: `Ma trận ${name}` });
  const cell = { topic: first.id, level: "NB", system: null } as const;
  const rubrics = wordings.flatMap(({ key }) => rubricOf(key) ?? []);
  const cells = [
    { ...cell, count: wordings.length - rubrics.length },
    ...rubrics.map((rubric) => ({ ...cell, byHand: true, points: rubricPoints(rubric), count: 1 })),
  ];
  must(
    await saveBlueprint(organiser, {
      blueprintId,
      name: `Ma trận ${name}`,
      allowNeedsCheck: false,
      cells,
    }),
  );
  must(await publishBlueprint(organiser, { blueprintId }));
  const testId = must(
    await createTest(organiser, {
      ...{ name: `Bài thi ${name}`, blueprintId, allowanceS: 1800, cutPercent: 50, scale: 10 },
      ...{ scoringRule: "all_or_nothing", reviewPolicy: "topics" },
    }),
  );
  return { testId, itemIds };
}

function aWording(mark: string, question: string): ItemWording {
  const option = (id: string, text: string) => ({ id, content: paragraphs(text), pinned: false });
  return {
    stem: paragraphs(question),
    interaction: {
      type: "single_choice" as const,
      options: [
        option("A", "Phương án một"),
        option("B", "Phương án hai"),
        option("C", "Phương án ba"),
      ],
      shuffle: true,
    },
    key: { type: "single_choice" as const, correct: ["B"] },
    explanation: paragraphs(`Giải thích ${mark}.`),
    misconceptions: { A: `Hiểu nhầm ${mark}` },
    source: "Biên soạn",
    legalBases: [],
  };
}
