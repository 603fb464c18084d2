import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideOrder } from "@/lib/domain/bank/hide-order";
import { paragraphs, plainText } from "@/lib/domain/item/content";
import { type Interaction, optionsOf } from "@/lib/domain/item/interaction";
import { checkKey, type ItemKey } from "@/lib/domain/item/key";
import { readPair } from "@/lib/domain/item/pairs";

const lines = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    id: String.fromCharCode(65 + index),
    content: paragraphs(text),
    pinned: false,
  }));

function anOrdering(texts: readonly string[]) {
  const options = lines(texts);
  const interaction: Interaction = { type: "ordering", options };
  const key: ItemKey = { type: "ordering", correct: options.map(({ id }) => id) };
  return { interaction, key };
}

const wordsInOrder = ({ interaction, key }: ReturnType<typeof anOrdering>) =>
  key.correct.map((id) => {
    const option = optionsOf(interaction).find((each) => each.id === id);
    return option && plainText(option.content);
  });

const letter = fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạậệộựỹ".normalize("NFC"));

const texts = fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), {
  minLength: 2,
  maxLength: 12,
});

describe("hideOrder", () => {
  it("keeps what is right, in words, whatever the names become", () => {
    fc.assert(
      fc.property(texts, (steps) => {
        const hidden = hideOrder(anOrdering(steps));
        expect(wordsInOrder(hidden)).toEqual(steps);
        expect(checkKey(hidden.interaction, hidden.key)).toEqual([]);
        expect(hideOrder(hidden)).toEqual(hidden);
      }),
    );
  });

  it("names and places steps by their words alone, so that neither tells their order", () => {
    fc.assert(
      fc.property(texts, (steps) => {
        const one = hideOrder(anOrdering(steps));
        const other = hideOrder(anOrdering(steps.toReversed()));
        expect(one.interaction).toEqual(other.interaction);
      }),
    );
  });

  it("renames the options of a matching in its pairs too, and leaves its prompts", () => {
    const options = lines(["Thư", "Lịch"]);
    const prompts = [
      { id: "L1", content: paragraphs("Gửi") },
      { id: "L2", content: paragraphs("Hẹn") },
    ];
    const key: ItemKey = { type: "matching", correct: ["L1 A", "L2 B"] };

    const hidden = hideOrder({
      interaction: { type: "matching", prompts, options, shuffle: false },
      key,
    });

    const pairs = hidden.key.correct.map((text) => readPair(text));
    const words = pairs.map((pair) => {
      const option = optionsOf(hidden.interaction).find(({ id }) => id === pair?.[1]);
      return [pair?.[0], option && plainText(option.content)];
    });
    expect(words).toEqual([
      ["L1", "Thư"],
      ["L2", "Lịch"],
    ]);
    expect(optionsOf(hidden.interaction).map(({ content }) => plainText(content))).toEqual([
      "Thư",
      "Lịch",
    ]);
  });

  it("leaves choices as they are", () => {
    const interaction: Interaction = {
      type: "single_choice",
      options: lines(["x", "y"]),
      shuffle: true,
    };
    const item = { interaction, key: { type: "single_choice" as const, correct: ["A"] } };

    expect(hideOrder(item)).toBe(item);
  });

  it("names areas by where they lie, misconceptions with them", () => {
    const area = (left: number, top: number) =>
      ({ shape: "rectangle", left, top, width: 20, height: 10 }) as const;
    const [right, left, above] = [area(50, 40), area(5, 40), area(30, 2)];
    const item = {
      interaction: {
        type: "hotspot",
        picture: { blob: "a".repeat(64), alt: "Màn hình", width: 100, height: 80 },
        options: [right, left, above].map((each, place) => ({
          ...{ id: "ABC".charAt(place), content: paragraphs(`Vùng ${place}`), pinned: false },
          area: each,
        })),
        several: false,
      } satisfies Interaction,
      key: { type: "hotspot", correct: ["A"] } satisfies ItemKey,
      misconceptions: { B: "Nhầm nút" },
    };

    const hidden = hideOrder(item);

    expect(hidden.interaction.options.map(({ id, area: { left: x } }) => [id, x])).toEqual([
      ["A", 30],
      ["B", 5],
      ["C", 50],
    ]);
    expect([hidden.key.correct, hidden.misconceptions]).toEqual([["C"], { B: "Nhầm nút" }]);
    expect(hideOrder(hidden)).toEqual(hidden);
  });
});
