import { describe, expect, it } from "vitest";
import { candidateItem } from "@/lib/domain/item/candidate-item";
import { paragraphs } from "@/lib/domain/item/content";
import { interaction, interactionTypes, optionIds } from "@/lib/domain/item/interaction";
import { checkKey, itemKey } from "@/lib/domain/item/key";
import { orderOptions } from "@/lib/domain/item/order-options";
import { isValidResponse } from "@/lib/domain/item/response";
import { generator } from "@/lib/domain/random/generator";
import { scoreItem, scoringRules } from "@/lib/domain/scoring/score-item";
import { everyItem } from "@/tests/support/some-items";

describe.each(everyItem)("%s", (type, item) => {
  const { interaction: asked } = item;
  const scored = {
    ...{ key: item.key, optionCount: optionIds(asked).length, points: 100 },
    ...("reading" in asked && { reading: asked.reading }),
    ...("unit" in asked && { unit: asked.unit }),
  };

  it("is a type of ours, and itself after a way through JSON", () => {
    expect(interactionTypes).toContain(type);
    expect(interaction.parse(JSON.parse(JSON.stringify(item.interaction)))).toEqual(
      item.interaction,
    );
    expect(itemKey.parse(item.key)).toEqual(item.key);
    expect(checkKey(item.interaction, item.key)).toEqual([]);
  });

  it("takes every answer of its own, whole, half, wrong or none, and no other", () => {
    const cleared = typeof item.right === "string" ? "" : [];
    for (const value of [item.right, item.half[0], item.wrong, "", cleared]) {
      expect(isValidResponse(item.interaction, value)).toBe(true);
    }
    for (const value of [...item.foreign, null, 7, { L1: "a" }]) {
      expect(isValidResponse(item.interaction, value), JSON.stringify(value)).toBe(false);
    }
  });

  it.each(scoringRules)("scores right in full and wrong with nothing by %s", (rule) => {
    expect(scoreItem(scored, item.right, rule)).toBe(100);
    expect(scoreItem(scored, item.wrong, rule)).toBe(0);
    expect(scoreItem(scored, [], rule)).toBe(0);
  });

  it("gives for half an answer what its rule says", () => {
    const [value, points] = item.half;

    expect(scoreItem(scored, value, "partial")).toBe(points);
    expect(scoreItem(scored, value, "all_or_nothing")).toBe(0);
  });

  it("shows a candidate nothing of the key, whatever order is drawn", () => {
    const optionOrder = orderOptions(item.interaction, generator("a form"));
    const stem = paragraphs("Câu dẫn");
    const shown = candidateItem({ position: 1, stem, interaction: item.interaction, optionOrder });

    expect(optionOrder.toSorted()).toEqual(optionIds(item.interaction).toSorted());
    expect(Object.keys(shown)).not.toContain("key");
    for (const part of item.key.correct) {
      const telling = part.includes(" ") || type === "numeric" || type === "short_text";
      if (telling) expect(JSON.stringify(shown)).not.toContain(part);
    }
  });
});
