import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childSeed, generator } from "@/lib/domain/random/generator";

function times<Value>(count: number, draw: () => Value): Value[] {
  return Array.from({ length: count }, draw);
}

/**
 * Worked out by a second implementation of the specification in another language. They never
 * change: a draw that was published years ago must come out the same.
 */
describe("golden vectors", () => {
  it("repeats the words, across the end of a block", () => {
    const { word } = generator("sat-hach");

    expect(times(10, word)).toEqual([
      393853797, 801781831, 818310732, 1621016538, 1075452500, 590494701, 2344729444, 2450146387,
      3017143702, 3415461072,
    ]);
  });

  it("repeats the words of a seed with Vietnamese letters and of the empty seed", () => {
    expect(times(3, generator("Quảng Điền 2026").word)).toEqual([
      2469579460, 2139722417, 3226462101,
    ]);
    expect(times(2, generator("").word)).toEqual([678010874, 1440787262]);
  });

  it("repeats numbers below ten", () => {
    const { below } = generator("sat-hach");

    expect(times(20, () => below(10)).join("")).toBe("71280147220101470442");
  });

  it("throws away words that would favour small numbers", () => {
    const { below } = generator("sat-hach");

    const drawn = times(7, () => below(2 ** 31 + 1));

    expect(drawn).toEqual([
      393853797, 801781831, 818310732, 1621016538, 1075452500, 590494701, 210860040,
    ]);
  });

  it("repeats an order and a draw of 12 out of 62", () => {
    expect(generator("sat-hach").shuffle("ABCDEFGHIJ".split("")).join("")).toBe("FDJAGCIEBH");
    const roll = Array.from({ length: 62 }, (_, index) => index + 1);
    expect(generator("sat-hach").pick(roll, 12)).toEqual([
      38, 28, 13, 35, 29, 10, 37, 8, 58, 40, 41, 61,
    ]);
    expect(generator("sat-hach").pick([0, 1, 2], 3)).toEqual([0, 1, 2]);
  });

  it("uses up a word for a choice among one", () => {
    const source = generator("sat-hach");

    source.pick(["only"], 1);

    expect(source.word()).toBe(801781831);
  });
});

describe("below", () => {
  it("stays in range", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, limit) => {
        const drawn = generator(seed).below(limit);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(limit);
      }),
    );
  });

  it("hits each of six numbers about equally often", () => {
    const { below } = generator("fair");

    const drawn = times(6000, () => below(6));

    // Chi-square with 5 degrees of freedom stays under 20.5 in 99.9 % of fair sources.
    const counts = [0, 1, 2, 3, 4, 5].map((n) => drawn.filter((value) => value === n).length);
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])("refuses the limit %d", (limit) => {
    expect(() => generator("x").below(limit)).toThrow(RangeError);
  });
});

describe("shuffle and pick", () => {
  it("keep every value once and leave the original alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, values) => {
        const before = [...values];
        const shuffled = generator(seed).shuffle(values);
        expect([...shuffled].sort()).toEqual([...values].sort());
        expect(values).toEqual(before);
      }),
    );
  });

  it("reach all 24 orders of four values", () => {
    const orders = new Set(
      Array.from({ length: 600 }, (_, i) =>
        generator(`seed ${i}`).shuffle("ABCD".split("")).join(""),
      ),
    );

    expect(orders.size).toBe(24);
  });

  it("pick distinct values", () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(), (seed, values, n) => {
        const count = n % (values.length + 1);
        const picked = generator(seed).pick(values, count);
        expect(new Set(picked).size).toBe(count);
        expect(values).toEqual(expect.arrayContaining(picked));
      }),
    );
  });

  it("refuse to pick more than there is", () => {
    expect(() => generator("x").pick([1, 2], 3)).toThrow(RangeError);
    expect(() => generator("x").pick([1, 2], -1)).toThrow(RangeError);
  });
});

describe("childSeed", () => {
  it("gives parts of one draw their own choices", () => {
    const first = generator(childSeed("ca-1", "form", 1)).word();
    const second = generator(childSeed("ca-1", "form", 2)).word();

    expect(childSeed("ca-1", "form", 1)).toBe("ca-1/form/1");
    expect(first).not.toBe(second);
  });
});
