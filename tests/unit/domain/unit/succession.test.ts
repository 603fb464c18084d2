import { describe, expect, it } from "vitest";
import { earlierUnits } from "@/lib/domain/unit/succession";

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

  it("knows nothing of a unit without a past, and ends where changes run in a circle", () => {
    expect(earlierUnits("new", visited, []).kind).toBe("none");
    const circle = [
      { from: ["b"], to: ["a"] },
      { from: ["a"], to: ["b"] },
    ];
    expect(earlierUnits("a", new Set(), circle).kind).toBe("none");
  });
});
