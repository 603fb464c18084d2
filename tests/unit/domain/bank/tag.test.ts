import { describe, expect, it } from "vitest";
import { longestTag, mostTags, readTags, tagOf } from "@/lib/domain/bank/tag";

const names = (line: string) => {
  const read = readTags(line);
  return read.ok ? read.value.map(({ name }) => name) : read.reason;
};

describe("tagOf", () => {
  it.each([
    ["Thư công vụ", "  thư   CÔNG vụ "],
    ["hoà giải", "Hòa Giải"],
    ["tiếng Việt".normalize("NFD"), "Tiếng việt"],
    ["#đợt 1", "Đợt 1"],
  ])("takes %s and %s for one", (one, other) => {
    expect(tagOf(one)?.key).toBe(tagOf(other)?.key);
  });

  it.each([
    ["bàn", "bán"],
    ["đợt 1", "đợt 2"],
    ["an toàn", "an toan"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(tagOf(one)?.key).not.toBe(tagOf(other)?.key);
  });

  it("is none of white space", () => {
    expect(tagOf(" \u00a0 ")).toBeNull();
  });
});

describe("readTags", () => {
  it("reads a line with commas or semicolons, each tag once, as it was written first", () => {
    expect(names("Thư công vụ, ;đợt 2026; thư CÔNG vụ,")).toEqual(["Thư công vụ", "đợt 2026"]);
    expect(names("")).toEqual([]);
  });

  it("refuses what is too long or too many", () => {
    const many = Array.from({ length: mostTags + 1 }, (_, n) => `nhãn ${n}`);

    expect(names("x".repeat(longestTag + 1))).toBe("tag_too_long");
    expect(names("x".repeat(longestTag))).toHaveLength(1);
    expect(names(many.join(","))).toBe("too_many_tags");
    expect(names(many.slice(1).join(","))).toHaveLength(mostTags);
  });
});
