import { sql } from "drizzle-orm";
import { selectKeyedItems } from "@/db/queries/finishes";
import type { FormId } from "@/lib/domain/ids";
import { generator } from "@/lib/domain/random/generator";
import { scoreForm } from "@/lib/domain/scoring/score-form";
import type { Context } from "@/lib/services/context";
import type { World } from "../../seed/world";

/** Scores to give out, from the lowest to the highest: a million attempts need no more. */
const size = 2000;

/**
 * Two thousand attempts at the forms, answered at random and scored as the product scores, in
 * `bench.pool` in the order of their points; with them the schema that the benchmark counts in.
 */
export async function makePool(
  { asOwner }: World,
  keys: Context["keys"],
  forms: readonly FormId[],
): Promise<void> {
  const items = await selectKeyedItems(keys, [...forms]);
  const random = generator("rollup pool");
  const rows = Array.from({ length: size }, (_, index) => {
    const formId = forms[index % forms.length];
    const onForm = items.filter((item) => item.formId === formId);
    const chance = 25 + random.below(75);
    const responses = new Map(
      onForm.map(({ position, key }) => [
        position,
        random.below(100) < chance ? (key.correct[0] ?? "") : "none",
      ]),
    );
    const keyed = onForm.map(({ topicId, ...item }) => ({ ...item, topic: topicId }));
    const { byPosition, byTopic, byPart, points, possible } = scoreForm(
      keyed,
      responses,
      "all_or_nothing",
    );
    const snapshot = JSON.stringify(Object.fromEntries(responses));
    return { formId, points, possible, snapshot, detail: { byPosition, byTopic, byPart } };
  }).sort((a, b) => a.points - b.points);
  await asOwner(async (tx) => {
    await tx.execute(sql`create schema bench`);
    await tx.execute(sql`create table bench.pool as
      select row_number() over (order by (r->>'points')::int) - 1 as no, (r->>'formId')::uuid as form_id,
        (r->>'points')::int as points, (r->>'possible')::int as possible, r->>'snapshot' as snapshot,
        r->'detail' as detail from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`);
    await tx.execute(sql`create unique index on bench.pool (no)`);
  });
}
