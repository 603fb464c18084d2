import { describe, expect, it } from "vitest";
import { tonesLast } from "@/lib/domain/text/tones-last";

describe("tonesLast", () => {
  it("is the same wherever in a word its tone stands, and however letters are composed", () => {
    expect(tonesLast("hòa thuỷ")).toBe(tonesLast("hoà thủy"));
    expect(tonesLast("Tiếng".normalize("NFD"))).toBe(tonesLast("Tiếng".normalize("NFC")));
  });

  it("keeps apart words that differ by their marks or by which word carries them", () => {
    expect(tonesLast("bàn")).not.toBe(tonesLast("bán"));
    expect(tonesLast("mơ")).not.toBe(tonesLast("mo"));
    expect(tonesLast("là la")).not.toBe(tonesLast("la là"));
  });
});
