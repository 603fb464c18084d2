import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formDigest } from "@/lib/domain/form/digest";

const items = [
  { position: 1, id: "v1", points: 100, optionOrder: ["B", "A"] },
  { position: 2, id: "v2", points: 150, optionOrder: ["true", "false"] },
];

describe("formDigest", () => {
  it("is the SHA-256 of the rows in the order of positions", () => {
    const text = '[[1,"v1",100,["B","A"]],[2,"v2",150,["true","false"]]]';

    expect(formDigest(items)).toBe(createHash("sha256").update(text).digest("hex"));
    expect(formDigest([...items].reverse())).toBe(formDigest(items));
  });

  it("ignores what is not part of the paper", () => {
    const more = items.map((item) => ({ ...item, topic: "mail", createdAt: "2026" }));

    expect(formDigest(more)).toBe(formDigest(items));
  });

  it.each([{ position: 3 }, { id: "v9" }, { points: 101 }, { optionOrder: ["A", "B"] }])(
    "changes with %o",
    (change) => {
      const [first = { position: 1, id: "v1", points: 100, optionOrder: [] }, ...rest] = items;

      expect(formDigest([{ ...first, ...change }, ...rest])).not.toBe(formDigest(items));
    },
  );
});
