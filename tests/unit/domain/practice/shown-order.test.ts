import { expect, it } from "vitest";
import type { Interaction } from "@/lib/domain/item/interaction";
import { shownOrder } from "@/lib/domain/practice/shown-order";

const ids = ["A", "B", "C", "D", "E", "F", "G", "H"];
const interaction: Interaction = {
  type: "single_choice",
  options: ids.map((id) => ({ id, content: [], pinned: false })),
  shuffle: true,
};
const turn = { officerId: "o", itemVersionId: "v", after: null };

it("is the same when one turn is looked at again, and another one the next time", () => {
  const first = shownOrder(interaction, turn);

  expect(shownOrder(interaction, turn)).toEqual(first);
  expect([...first].sort()).toEqual(ids);
  expect(shownOrder(interaction, { ...turn, after: "answer-1" })).not.toEqual(first);
});
