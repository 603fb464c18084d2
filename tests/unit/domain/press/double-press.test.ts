import { describe, expect, it } from "vitest";
import { isSpare, type Press, type Run, runWith } from "@/lib/domain/press/double-press";

const button = { name: "button" };
const other = { name: "another button" };

const first: Press = {
  ...{ control: button, kind: "button", count: 1, byFinger: false },
  ...{ at: 1000, x: 300, y: 200 },
};

/** Which of some presses do nothing; each is told by what differs from the first of all. */
function spareAmong(...presses: readonly Partial<Press>[]): boolean[] {
  let run: Run | null = null;
  return presses.map((press) => {
    run = runWith(run, { ...first, ...press });
    return isSpare(run);
  });
}

describe("a press is spare", () => {
  it("when it is the second of a button, and not when it is the third", () => {
    expect(
      spareAmong({}, { at: 1150, count: 2 }, { at: 1300, count: 3 }, { at: 1450, count: 4 }),
    ).toEqual([false, true, false, false]);
  });

  it("each time after the first on what is done after one", () => {
    const link = { kind: "once" } as const;
    expect(
      spareAmong(link, { ...link, at: 1150, count: 2 }, { ...link, at: 1300, count: 3 }),
    ).toEqual([false, true, true]);
  });

  it("on whatever stands where something else was pressed", () => {
    const next = { control: other, at: 1150, count: 2 };
    expect(spareAmong({}, next)).toEqual([false, true]);
    expect(spareAmong({}, { ...next, kind: "field" })).toEqual([false, true]);
    expect(spareAmong({ control: null }, next)).toEqual([false, true]);
    expect(spareAmong({}, next, { ...next, at: 1300, count: 3 })).toEqual([false, true, true]);
  });

  it("when the first was made on the page before", () => {
    expect(spareAmong({ count: 2 })).toEqual([true]);
  });

  it("where nothing can be pressed if something could be before, and not otherwise", () => {
    const nothing = { control: null, kind: "field" } as const;
    expect(spareAmong({}, { ...nothing, at: 1150, count: 2 })).toEqual([false, true]);
    expect(spareAmong(nothing, { ...nothing, at: 1150, count: 2 })).toEqual([false, false]);
  });

  it("not in a field, which knows what two presses are", () => {
    const field = { kind: "field" } as const;
    expect(spareAmong(field, { ...field, at: 1150, count: 2 })).toEqual([false, false]);
  });

  it("not when the system of whoever sits there does not call it a double press", () => {
    expect(spareAmong({}, { at: 1150 }, { control: other, at: 1300, x: 500 })).toEqual([
      ...[false, false, false],
    ]);
  });

  it("not when it is the browser's own, of the field whose label was pressed", () => {
    const field = { kind: "field" } as const;
    expect(spareAmong(field, field, { ...field, at: 1150, count: 2 })).toEqual([
      ...[false, false, false],
    ]);
  });

  it("by a finger when it is soon and near, however the browser counts", () => {
    const touch = { byFinger: true } as const;
    const second = (differing: Partial<Press>) =>
      spareAmong(touch, { ...touch, at: 1150, ...differing }).at(-1);
    expect(second({})).toBe(true);
    expect(second({ at: 1500, x: 324, y: 224 })).toBe(true);
    expect(second({ at: 1501 })).toBe(false);
    expect(second({ x: 325 })).toBe(false);
    expect(second({ y: 175, count: 2 })).toBe(false);
  });
});
