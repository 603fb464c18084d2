import { describe, expect, test } from "vitest";
import {
  candidateNumber,
  codeAlphabet,
  normaliseCode,
  normaliseNumber,
} from "@/lib/domain/sitting/candidate-code";

describe("candidate codes and numbers", () => {
  test("read a code as it was meant", () => {
    expect(normaliseCode(" qd7-k2m ")).toBe("QD7K2M");
  });

  test("use no character that is mistaken for another on paper", () => {
    expect(codeAlphabet).not.toMatch(/[O0I1]/);
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  });

  test("read 7 and 007 as the number 007", () => {
    expect(["7", " 007 ", "71"].map(normaliseNumber)).toEqual(["007", "007", "071"]);
  });

  test("number from 001, with more digits when a sitting needs them", () => {
    expect([1, 40, 1000].map(candidateNumber)).toEqual(["001", "040", "1000"]);
  });
});
