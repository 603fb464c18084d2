import { describe, expect, it } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import {
  checkStimulus,
  longestStimulus,
  longestStimulusTitle,
  sameStimulus,
  stimulusSearchText,
} from "@/lib/domain/stimulus/wording";

const letter = {
  title: "Thư gửi bộ phận Một cửa",
  content: paragraphs("Đề nghị cập nhật mật khẩu."),
  source: "Biên soạn",
};

describe("checkStimulus", () => {
  it("finds nothing in a letter with a title and a text", () => {
    expect(checkStimulus(letter)).toEqual([]);
  });

  it.each([
    ["no_title", { title: "  " }],
    ["long_title", { title: "x".repeat(longestStimulusTitle + 1) }],
    ["empty_stimulus", { content: [] }],
    ["long_stimulus", { content: paragraphs("x".repeat(longestStimulus + 1)) }],
  ] as const)("says %s", (problem, over) => {
    expect(checkStimulus({ ...letter, ...over })).toEqual([problem]);
  });

  it("wants words for its pictures", () => {
    const silent = { kind: "image", blob: "a".repeat(64), alt: " " } as const;
    expect(checkStimulus({ ...letter, content: [...letter.content, silent] })).toEqual([
      "picture_without_words",
    ]);
  });
});

describe("sameStimulus", () => {
  it("sees every change, and none in a row with more columns", () => {
    const row = { ...letter, version: 3 };
    expect(sameStimulus(row, letter)).toBe(true);
    expect(sameStimulus(letter, { ...letter, title: "Khác" })).toBe(false);
    expect(sameStimulus(letter, { ...letter, source: "Khác" })).toBe(false);
    expect(sameStimulus(letter, { ...letter, content: paragraphs("Khác") })).toBe(false);
  });
});

it("is searched by code, title and text without diacritics", () => {
  expect(stimulusSearchText("NL-001", letter)).toBe(
    "nl-001 thu gui bo phan mot cua de nghi cap nhat mat khau.",
  );
});
