import { describe, expect, it } from "vitest";
import { changeTyped, type TypedChange } from "@/lib/domain/bank/change-typed";
import { emptyItem, type TypedItem, typedOptions } from "@/lib/domain/bank/typed-item";

const after = (item: TypedItem, ...changes: TypedChange[]) => changes.reduce(changeTyped, item);
const ids = (item: TypedItem) =>
  typedOptions(item)
    .map(({ id }) => id)
    .join("");

describe("changeTyped", () => {
  it("keeps the key on its option when options are moved, added and removed", () => {
    const item = after(
      emptyItem(),
      { kind: "mark", id: "B" },
      { kind: "move", id: "B", by: -1 },
      { kind: "remove", id: "C" },
      { kind: "add" },
    );

    expect(ids(item)).toBe("BADC");
    expect(item.correct).toEqual(["B"]);
  });

  it("drops the key of an option that is removed", () => {
    expect(
      after(emptyItem(), { kind: "mark", id: "B" }, { kind: "remove", id: "B" }).correct,
    ).toEqual([]);
  });

  it("stops at both ends of the list", () => {
    expect(ids(after(emptyItem(), { kind: "move", id: "A", by: -1 }))).toBe("ABCD");
    expect(ids(after(emptyItem(), { kind: "move", id: "D", by: 1 }))).toBe("ABCD");
  });

  it("marks one option of a single choice and several of a multiple choice", () => {
    const marks: TypedChange[] = [
      { kind: "mark", id: "A" },
      { kind: "mark", id: "C" },
    ];
    const many = after(emptyItem(), { kind: "type", type: "multiple_choice" }, ...marks);

    expect(after(emptyItem(), ...marks).correct).toEqual(["C"]);
    expect(many.correct).toEqual(["A", "C"]);
    expect(after(many, { kind: "mark", id: "A" }).correct).toEqual(["C"]);
  });

  it("never guesses a key when the type changes", () => {
    const many = after(
      emptyItem(),
      { kind: "type", type: "multiple_choice" },
      { kind: "mark", id: "A" },
      { kind: "mark", id: "C" },
    );

    expect(after(many, { kind: "type", type: "single_choice" }).correct).toEqual([]);
    expect(after(many, { kind: "type", type: "true_false" }).correct).toEqual([]);
  });

  it("gives the options back when true/false was a mistake", () => {
    const item = after(
      emptyItem(),
      { kind: "option", id: "A", values: { text: "Mở tệp" } },
      { kind: "type", type: "true_false" },
      { kind: "option", id: "false", values: { misconception: "Nhầm" } },
      { kind: "type", type: "single_choice" },
    );

    expect(ids(item)).toBe("ABCD");
    expect(item.options[0]?.text).toBe("Mở tệp");
  });
});
