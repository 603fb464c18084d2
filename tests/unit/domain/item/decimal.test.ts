import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, isAcceptedNumber, localNumber, readNumber } from "@/lib/domain/item/decimal";

const read = (text: string, unit?: string) => {
  const number = readNumber(text, unit);
  return number && decimalText(number);
};

describe("readNumber", () => {
  it.each([
    ["1.234,5", "1234.5"],
    ["1234,50", "1234.5"],
    ["1.234", "1234"],
    ["1.234.567", "1234567"],
    ["12.5", "12.5"],
    ["1,234.5", "1234.5"],
    ["1,5", "1.5"],
    ["1,234", "1.234"],
    ["1,234,567", "1234567"],
    ["1 234 567,8", "1234567.8"],
    ["−3", "-3"],
    ["+7", "7"],
    ["007", "7"],
    ["0,0", "0"],
    ["１２", "12"],
  ])("reads %j as %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(["", "abc", "1.2.3", "1,2,3", "1e5", "--1", "1.23,4.5", "0x10", "1".repeat(40)])(
    "reads no number from %j",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it("lets the unit stand behind the number, and no other word", () => {
    expect(read("50 MB", "MB")).toBe("50");
    expect(read("50mb", "MB")).toBe("50");
    expect(read("50 GB", "MB")).toBeNull();
    expect(read("20%", "%")).toBe("20");
  });

  it("reads back what it writes for officers", () => {
    const digits = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 4 }), (units, scale) => {
        const text = decimalText({ units: BigInt(units), scale });
        expect(read(localNumber(text))).toBe(text);
      }),
    );
  });
});

describe("isAcceptedNumber", () => {
  const accepted = (text: string, key: string) => {
    const number = readNumber(text);
    return number !== null && isAcceptedNumber(number, [key]);
  };

  it("takes the ends of the tolerance, exactly, where floating point would not", () => {
    expect(accepted("0,3", "0.2:0.1")).toBe(true);
    expect(accepted("0,1", "0.2:0.1")).toBe(true);
    expect(accepted("0,30001", "0.2:0.1")).toBe(false);
    expect(accepted("1,10", "1.1")).toBe(true);
    expect(accepted("1,11", "1.1")).toBe(false);
    expect(accepted("-5", "5:9")).toBe(false);
    expect(accepted("-4", "5:9")).toBe(true);
  });
});
