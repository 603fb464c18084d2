import { describe, expect, it } from "vitest";
import { nextItem } from "@/lib/domain/practice/next-item";

const answered = (itemId: string, right: boolean, minute: number) => ({
  itemId,
  last: { right, at: new Date(Date.UTC(2026, 10, 25, 1, minute)) },
});
const fresh = (itemId: string) => ({ itemId, last: null });

describe("nextItem", () => {
  it.each([
    ["what was never answered, in the order given", [fresh("b"), fresh("a")], "b"],
    ["what was never answered before what went wrong", [answered("a", false, 1), fresh("b")], "b"],
    [
      "what went wrong before what went right longer ago",
      [answered("a", true, 1), answered("b", false, 9)],
      "b",
    ],
    [
      "the wrong one that is longest ago",
      [answered("a", false, 5), answered("b", false, 2), answered("c", false, 9)],
      "b",
    ],
    [
      "the right one that is longest ago when all went right",
      [answered("a", true, 5), answered("b", true, 2)],
      "b",
    ],
  ])("gives %s", (_, items, expected) => {
    expect(nextItem(items)?.itemId).toBe(expected);
  });

  it("gives nothing where there is nothing, and leaves the list as it was", () => {
    const items = [answered("a", true, 5), fresh("b")];

    nextItem(items);

    expect(nextItem([])).toBeUndefined();
    expect(items.map(({ itemId }) => itemId)).toEqual(["a", "b"]);
  });
});
