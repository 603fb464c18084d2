import { describe, expect, it } from "vitest";
import { changesBetween, earlierUnits } from "@/lib/domain/unit/succession";

const visited = new Set(["sia", "phuoc", "cong", "ngan"]);

describe("earlierUnits", () => {
  it("takes a unit for itself where it was visited", () => {
    expect(earlierUnits("sia", visited, [])).toEqual({ kind: "same", units: ["sia"] });
  });

  it("attributes what merged whole", () => {
    const changes = [{ from: ["sia", "phuoc"], to: ["quang_dien"] }];

    expect(earlierUnits("quang_dien", visited, changes)).toEqual({
      kind: "attributed",
      units: ["phuoc", "sia"],
    });
  });

  it("follows a chain of changes", () => {
    const changes = [
      { from: ["renamed", "cong"], to: ["today"] },
      { from: ["sia"], to: ["renamed"] },
    ];

    expect(earlierUnits("today", visited, changes)).toEqual({
      kind: "attributed",
      units: ["cong", "sia"],
    });
  });

  it("says when a part was not visited", () => {
    const changes = [{ from: ["cong", "ngan", "hai"], to: ["phong_quang"] }];

    expect(earlierUnits("phong_quang", visited, changes)).toEqual({
      kind: "partial",
      units: ["cong", "ngan"],
    });
  });

  it("gives no half of a divided unit to either part", () => {
    const changes = [{ from: ["sia"], to: ["east", "west"] }];

    expect(earlierUnits("east", visited, changes).kind).toBe("divided");
    expect(
      earlierUnits("new", visited, [{ from: ["east", "cong"], to: ["new"] }, ...changes]).kind,
    ).toBe("divided");
  });

  it("counts what a unit that went on took in since", () => {
    const changes = [{ from: ["phuoc"], to: ["sia"] }];

    expect(earlierUnits("sia", visited, changes)).toEqual({
      kind: "attributed",
      units: ["phuoc", "sia"],
    });
    expect(earlierUnits("sia", visited, [{ from: ["hai"], to: ["sia"] }]).kind).toBe("partial");
    expect(earlierUnits("sia", visited, [{ from: ["cong"], to: ["sia", "x"] }]).kind).toBe(
      "divided",
    );
  });

  it("counts all that came together in a unit, one after the other", () => {
    const changes = [
      { from: ["cong"], to: ["quang_dien"] },
      { from: ["sia", "phuoc"], to: ["quang_dien"] },
    ];

    expect(earlierUnits("quang_dien", visited, changes)).toEqual({
      kind: "attributed",
      units: ["cong", "phuoc", "sia"],
    });
  });

  it("knows nothing of a unit without a past, and ends where changes run in a circle", () => {
    expect(earlierUnits("new", visited, []).kind).toBe("none");
    const circle = [
      { from: ["b"], to: ["a"] },
      { from: ["a"], to: ["b"] },
    ];
    expect(earlierUnits("a", new Set(), circle).kind).toBe("none");
  });
});

describe("changesBetween", () => {
  it("takes what happened after the last day of the earlier campaign, up to that of the later", () => {
    const on = (day: string) => ({ on: day, from: ["sia"], to: ["x"] });
    const days = ["2018-05-01", "2018-05-02", "2025-07-01", "2026-10-05", "2026-10-06"];

    const between = changesBetween(days.map(on), { after: "2018-05-01", until: "2026-10-05" });

    expect(between.map((change) => change.on)).toEqual(["2018-05-02", "2025-07-01", "2026-10-05"]);
  });
});
