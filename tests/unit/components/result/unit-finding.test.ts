import { expect, test } from "vitest";
import { findingOf } from "@/components/result/unit-finding";

const compared = (above: string[], below: string[], level: string[]) =>
  findingOf({ above, below, level, ranking: { order: [], bands: [], notApart: new Map() } }, [])
    .place;

test("a unit is said to be as high as its intervals allow, and nothing beyond it", () => {
  expect(compared(["b", "c"], [], [])).toBe("above_all");
  expect(compared(["b"], [], ["c"])).toBe("above_some");
  expect(compared([], ["b", "c"], [])).toBe("below_all");
  expect(compared([], ["b"], ["c"])).toBe("below_some");
  expect(compared(["b"], ["c"], [])).toBe("level");
  expect(compared([], [], ["b"])).toBe("level");
});

test("a unit without others in its group is compared with nobody", () => {
  expect(compared([], [], [])).toBe("alone");
  expect(findingOf(null, []).place).toBe("unknown");
});
