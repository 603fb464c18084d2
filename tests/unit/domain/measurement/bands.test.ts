import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areDrawn,
  haveGaps,
  inLanes,
  type RankedUnit,
  rankUnits,
  stretchesOf,
} from "@/lib/domain/measurement/bands";
import { areApart } from "@/lib/domain/measurement/difference";

function aUnit(id: string, mean: number, se: number | null = 0.1): RankedUnit {
  return { id, estimate: { mean, se, df: 40 } };
}

describe("rankUnits", () => {
  it("draws a bar over each longest stretch of units not apart, none over a unit alone", () => {
    // Two standard errors of 0.1 make a difference of about 0.28 the least that shows.
    const { order, bands, notApart } = rankUnits([
      aUnit("hoa-chau", 7.6),
      aUnit("phong-dinh", 4.9),
      aUnit("huong-tra", 7.4),
      aUnit("quang-dien", 7.2),
      aUnit("dan-dien", 7.0),
      aUnit("kim-tra", 6.3),
      aUnit("phong-thai", 6.2),
    ]);

    expect(order.map(({ id }) => id)).toEqual([
      "hoa-chau",
      "huong-tra",
      "quang-dien",
      "dan-dien",
      "kim-tra",
      "phong-thai",
      "phong-dinh",
    ]);
    expect(bands).toEqual(bandsOver([0, 1], [1, 2], [2, 3], [4, 5]));
    expect(notApart.get("quang-dien")).toEqual(["huong-tra", "dan-dien"]);
    expect(notApart.get("phong-dinh")).toEqual([]);
  });

  it("leaves out a bar that lies inside another", () => {
    const { bands } = rankUnits([aUnit("a", 7.2), aUnit("b", 7.1), aUnit("c", 7.0)]);

    expect(bands).toEqual(bandsOver([0, 1, 2]));
  });

  it("keeps a small uncertain unit under bars with all it might equal, and those apart under none", () => {
    const { bands, notApart } = rankUnits([
      aUnit("small", 7.5, 1),
      aUnit("large", 7.1, 0.01),
      aUnit("larger", 6.5, 0.01),
    ]);

    expect(bands).toEqual(bandsOver([0, 1], [0, 2]));
    expect(notApart.get("large")).toEqual(["small"]);
    expect(notApart.get("larger")).toEqual(["small"]);
  });

  it("puts units of unknown error under a bar with everyone", () => {
    const { bands } = rankUnits([aUnit("a", 9), aUnit("b", 5), aUnit("c", 7, null)]);

    expect(bands).toEqual(bandsOver([0, 1], [1, 2]));
  });

  it("ranks equal means by id and carries along what else a unit holds", () => {
    const { order } = rankUnits([
      { ...aUnit("b", 7), name: "Xã B" },
      { ...aUnit("a", 7), name: "Xã A" },
    ]);

    expect(order.map(({ name }) => name)).toEqual(["Xã A", "Xã B"]);
  });

  it("is empty for no units and for one", () => {
    expect(rankUnits([]).bands).toEqual([]);
    expect(rankUnits([aUnit("a", 7)]).bands).toEqual([]);
  });

  it("lets two units share a bar exactly where they cannot be told apart, and draws none twice", () => {
    const unit = fc.record({
      mean: fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
      se: fc.option(fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10)),
    });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 9 }), (given) => {
        const units = given.map(({ mean, se }, index) => aUnit(`u${index}`, mean, se));
        const { order, bands } = rankUnits(units);
        order.forEach((upper, i) =>
          order.slice(i + 1).forEach((lower, offset) => {
            const both = [i, i + 1 + offset];
            const shared = bands.some(({ places }) => both.every((at) => places.includes(at)));
            expect(shared).toBe(!areApart(upper.estimate, lower.estimate));
          }),
        );
        bands.forEach(({ places }, at) => {
          const within = bands.filter((other) => places.every((one) => other.places.includes(one)));
          expect(within).toEqual([bands[at]]);
        });
      }),
    );
  });

  it("gives up on bars that nobody could tell apart before it has counted them all", () => {
    // Of each three neighbours the middle one is uncertain: bars without end.
    const units = Array.from({ length: 200 }, (_, at) =>
      aUnit(String(at), (at * 37) % 10, ((at * 7919) % 13) / 4),
    );

    expect(areDrawn(rankUnits(units).bands)).toBe(false);
  });
});

function bandsOver(...bars: readonly (readonly number[])[]) {
  return bars.map((places) => ({ places }));
}

describe("inLanes", () => {
  it("puts bars that meet no common row into one lane", () => {
    const { bars, lanes } = inLanes(bandsOver([0, 2], [1, 2, 3, 4], [3, 4, 6], [7, 8]));

    expect(lanes).toBe(2);
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  });

  it("never draws two bars over each other, in no more lanes than meet in one row", () => {
    const anyRanking = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), {
      ...{ minLength: 1, maxLength: 60 },
    });
    fc.assert(
      fc.property(anyRanking, (means) => {
        const units = means.map((mean, at) => aUnit(String(at), mean, 0.3));
        const { bands } = rankUnits(units);
        const { bars, lanes } = inLanes(bands);
        const meeting = units.map(
          (_, row) => bars.filter(({ from, to }) => from <= row && row <= to).length,
        );
        expect(lanes).toBe(Math.max(0, ...meeting));
        for (const row of units.keys()) {
          const met = bars.filter(({ from, to }) => from <= row && row <= to);
          expect(new Set(met.map(({ lane }) => lane)).size).toBe(met.length);
        }
      }),
    );
  });
});

describe("stretchesOf", () => {
  it("parts the rows of a bar where it leaves one out", () => {
    expect(stretchesOf([0, 1, 3, 5, 6])).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 3 },
      { from: 5, to: 6 },
    ]);
    expect(haveGaps(bandsOver([0, 1], [2, 3, 4]))).toBe(false);
    expect(haveGaps(bandsOver([0, 1], [2, 4]))).toBe(true);
  });
});
