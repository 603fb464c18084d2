import { describe, expect } from "vitest";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { paragraphs } from "@/lib/domain/item/content";
import { optionIds } from "@/lib/domain/item/interaction";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { everyItem } from "@/tests/support/some-items";
import { aRunningAttempt, keyMark, type Room } from "./support/a-room";
import { test } from "./support/room-test";
import { start } from "./support/starting";

const questions = everyItem.map(([, { interaction, key }]) => ({ interaction, key }));

async function pointsOf({ sql, sittingId }: Room) {
  const rows = await sql<{ points: number[] }[]>`
    select array(select (x->>'points')::int from jsonb_array_elements(s.detail->'byPosition') x
             order by (x->>'position')::int) as points
      from score s join attempt a on a.id = s.attempt_id where a.sitting_id = ${sittingId}`;
  return rows[0]?.points;
}

describe("questions that are more than a choice", () => {
  test("reach the candidate as the one door lets them, without their key", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });

    const { body } = await start(api, room, await api.enter(room.sittingId, room.candidates[0]));

    const form = body.form as { items: { position: number }[] };
    expect(form.items).toEqual(
      questions.map(({ interaction }, index) =>
        candidateItem({
          ...{ position: index + 1, topic: "Chủ đề", interaction },
          stem: paragraphs(`Question ${index + 1}`),
          optionOrder: optionIds(interaction).toReversed(),
        }),
      ),
    );
    expect(JSON.stringify(body)).not.toContain(keyMark);
  });

  test("take no value that is not theirs, and keep nothing of a batch with one", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    let seq = 0;
    for (const [index, [, { foreign }]] of everyItem.entries()) {
      const strange = foreign.filter((value) => JSON.stringify(value).length < 90);
      for (const value of strange as (string | string[])[]) {
        const { status } = await api.save(id, [[(seq += 1), index + 1, value]]);
        expect([400, 422], JSON.stringify(value)).toContain(status);
      }
    }

    expect(await room.sql`select from response where attempt_id = ${id}`).toHaveLength(0);
  });

  test.for([
    ["all_or_nothing", () => 0],
    ["partial", (index: number) => everyItem[index]?.[1].half[1]],
  ] as const)(
    "are saved, handed in and scored by the rule of their test: %s",
    async ([scoringRule, half], { api, keys, makeRoom }) => {
      const room = await makeRoom({ questions: [...questions, ...questions], scoringRule });
      const id = await aRunningAttempt(room, room.candidates[0]);
      const count = everyItem.length;
      const given = everyItem.flatMap(([, item], index) => [
        [2 * index + 1, index + 1, item.right] as const,
        [2 * index + 2, count + index + 1, item.half[0]] as const,
      ]);
      const { body } = await api.save(id, given);
      expect(body.acked).toEqual(given.map(([seq]) => seq));
      await api.submit(id, 2 * count);

      await scoreFinishes({ actor: null, keys }, { limit: 10 });

      expect(await pointsOf(room)).toEqual([
        ...everyItem.map(() => 100),
        ...everyItem.map((_, index) => half(index)),
      ]);
    },
  );

  test("stand beside their keys in the review of an attempt", async ({ api, as, makeRoom }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(
      id,
      everyItem.map(([, { half }], index) => [index + 1, index + 1, half[0]] as const),
    );
    await api.submit(id, everyItem.length);
    await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

    const review = await loadAttemptReview(as(room.inspector), { attemptId: id });

    expect(
      review.ok && review.value.items.map(({ value, correct }) => ({ value, correct })),
    ).toEqual(everyItem.map(([, { half, key }]) => ({ value: half[0], correct: key.correct })));
  });
});
