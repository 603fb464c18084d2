import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interaction } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import {
  type Ruling,
  type RulingKind,
  rulingKinds,
  rulingObstacle,
  scoreRuled,
} from "@/lib/domain/scoring/ruling";
import { type FormKeyItem, scoreForm } from "@/lib/domain/scoring/score-form";

const single = (letter: string): ItemKey => ({ type: "single_choice", correct: [letter] });

const ruling = (kind: RulingKind, key: ItemKey | null = null): Ruling => ({ id: "r", kind, key });

const asked = { key: single("b"), optionCount: 4, points: 100 };

const pointsFor = (decided: Ruling | null, response: string) =>
  scoreRuled({ ...asked, ruling: decided }, response, "all_or_nothing");

describe("scoreRuled", () => {
  test.each<readonly [RulingKind, Record<string, number>]>([
    ["other_key", { b: 0, c: 100, d: 0, "": 0 }],
    ["either_key", { b: 100, c: 100, d: 0, "": 0 }],
    ["full_points", { b: 100, c: 100, d: 100, "": 100 }],
    ["not_counted", { b: 0, c: 0, d: 0, "": 0 }],
    ["own_key", { b: 100, c: 0, d: 0, "": 0 }],
  ])("gives by %s", (kind, expected) => {
    const key = kind === "other_key" || kind === "either_key" ? single("c") : null;
    const given = Object.keys(expected).map((letter) => [
      letter,
      pointsFor(ruling(kind, key), letter),
    ]);

    expect(Object.fromEntries(given)).toEqual(expected);
  });
});

const letters = fc.constantFrom("", "a", "b", "c", "d");
const keys = fc.constantFrom("a", "b", "c", "d").map(single);
const rulings = fc
  .tuple(fc.constantFrom(...rulingKinds), keys)
  .map(([kind, key]) => ruling(kind, kind.endsWith("her_key") ? key : null));

const forms = fc.uniqueArray(
  fc.record({
    position: fc.integer({ min: 1, max: 30 }),
    topic: fc.constantFrom("t1", "t2"),
    key: keys,
    optionCount: fc.constant(4),
    points: fc.integer({ min: 1, max: 300 }),
    ruling: fc.option(rulings),
    response: letters,
  }),
  { selector: ({ position }) => position },
);

const scored = (items: readonly (FormKeyItem & { readonly response: string })[]) =>
  scoreForm(
    items,
    new Map(items.map(({ position, response }) => [position, response])),
    "all_or_nothing",
  );

describe("a form with rulings", () => {
  test("leaves what is not counted out of everything, and gives no more than is possible", () => {
    fc.assert(
      fc.property(forms, (items) => {
        const left = items.filter((item) => item.ruling?.kind !== "not_counted");
        expect(scored(items)).toEqual(scored(left));
        const { points, possible, byTopic } = scored(items);
        expect(points).toBeLessThanOrEqual(possible);
        expect(byTopic.reduce((sum, row) => sum + row.possible, 0)).toBe(possible);
      }),
    );
  });

  test("gives by either key at least what each key gives, and by its own what no ruling gives", () => {
    fc.assert(
      fc.property(keys, keys, letters, (own, other, response) => {
        const by = (decided: Ruling | null) =>
          scoreRuled({ ...asked, key: own, ruling: decided }, response, "partial");
        const either = by(ruling("either_key", other));
        expect(either).toBe(Math.max(by(null), by(ruling("other_key", other))));
        expect(by(ruling("own_key"))).toBe(by(null));
      }),
    );
  });
});

const interaction: Interaction = {
  type: "single_choice",
  shuffle: true,
  options: ["a", "b"].map((id) => ({ id, content: [], pinned: false })),
};

describe("rulingObstacle", () => {
  test.each([
    ["a key of the question", ruling("other_key", single("a")), null],
    ["no key where one is taken", ruling("either_key"), "no_key_named"],
    ["a key that names what is not there", ruling("other_key", single("c")), "key_does_not_fit"],
    ["a key of another type", ruling("other_key", trueFalse()), "key_does_not_fit"],
    ["none where none is taken", ruling("full_points"), null],
  ])("of %s", (_, decided, expected) => {
    expect(rulingObstacle(interaction, decided)).toBe(expected);
  });

  test("of what people mark: they mark it again", () => {
    const essay = { type: "essay", lines: 5 } as unknown as Interaction;

    expect(rulingObstacle(essay, ruling("full_points"))).toBe("marked_by_hand");
  });
});

function trueFalse(): ItemKey {
  return { type: "true_false", correct: ["true"] };
}
