import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAccepted } from "@/lib/domain/item/same-text";

const strict = { marks: true, capitals: true };
const usual = { marks: true, capitals: false };
const free = { marks: false, capitals: false };

describe("isAccepted", () => {
  it.each([
    ["hòa giải", "hoà giải", strict],
    ["Ｃｔｒｌ＋Ｃ", "Ctrl+C", strict],
    ["  Định \u00a0 dạng. ", "Định dạng", strict],
    ["“mẫu”", '"mẫu"', strict],
    ["ĐỊNH DẠNG", "định dạng", usual],
    ["dinh dang", "Định dạng", free],
    ["định dạng", "Đinh dang", free],
    ["Y", "y", usual],
  ] as const)("takes %j for %j", (typed, accepted, reading) => {
    expect(isAccepted(typed, [accepted], reading)).toBe(true);
    expect(isAccepted(typed.normalize("NFD"), [accepted.normalize("NFC")], reading)).toBe(true);
    expect(isAccepted(typed.normalize("NFC"), [accepted.normalize("NFD")], reading)).toBe(true);
  });

  it.each([
    ["định dạng", "Định dạng", strict],
    ["dinh dang", "định dạng", usual],
    ["ma", "má", usual],
    ["mà", "má", usual],
    ["muc", "mức", usual],
    ["dau", "đau", usual],
    ["", "Định dạng", free],
    [".", "Định dạng", free],
  ] as const)("does not take %j for %j", (typed, accepted, reading) => {
    expect(isAccepted(typed, [accepted], reading)).toBe(false);
  });

  it("takes every text for itself, however its letters are composed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZÀ-ỹ0-9+]{1,20}$/), (text) => {
        expect(isAccepted(text.normalize("NFD"), [text.normalize("NFC")], strict)).toBe(true);
      }),
    );
  });
});
