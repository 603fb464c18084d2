import { expect, it } from "vitest";
import { formInTurn } from "@/lib/domain/contest/forms";

it("gives forms in turn, and begins again after the last", () => {
  expect([1, 2, 3, 4].map((n) => formInTurn(["a", "b", "c"], n))).toEqual(["b", "c", "a", "b"]);
  expect(formInTurn([], 1)).toBeUndefined();
});
