import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepTyped } from "@/lib/forms/keep-typed";

const parts = (ids: string) => [...ids].map((id) => ({ id }));
const held = (ids: string) => parts(ids).map((part) => ({ part, gone: false }));
const said = (kept: ReturnType<typeof keepTyped>) =>
  kept.map(({ part, gone }) => (gone ? `(${part.id})` : part.id)).join("");

describe("keepTyped", () => {
  it.each([
    ["nothing changed", { before: "abc", now: "abc", typed: "" }, "abc"],
    ["one was taken away", { before: "abc", now: "ac", typed: "" }, "ac"],
    [
      "one was taken away that somebody types into",
      { before: "abc", now: "ac", typed: "b" },
      "a(b)c",
    ],
    ["the last one was, and another was added", { before: "ab", now: "ac", typed: "b" }, "a(b)c"],
    ["all were", { before: "abc", now: "", typed: "ac" }, "(a)(c)"],
    ["one was added", { before: "ab", now: "abc", typed: "a" }, "abc"],
  ])("shows what is there when %s", (_, { before, now, typed }, expected) => {
    expect(said(keepTyped(held(before), parts(now), new Set(typed)))).toBe(expected);
  });

  it("drops what is gone once its words are kept elsewhere, and shows again what came back", () => {
    const gone = keepTyped(held("ab"), parts("a"), new Set("b"));
    expect(said(keepTyped(gone, parts("a"), new Set()))).toBe("a");
    expect(said(keepTyped(gone, parts("ab"), new Set("b")))).toBe("ab");
  });

  it("gives each part once and as it is now, whatever was there before", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
    fc.assert(
      fc.property(ids, ids, ids, (before, now, typed) => {
        const fresh = now.map((id) => ({ id, fresh: true }));
        const old = before.map((id) => ({ part: { id, fresh: false }, gone: false }));
        const kept = keepTyped(old, fresh, new Set(typed));
        const living = kept.filter(({ gone }) => !gone).map(({ part }) => part);
        expect(living.every((part) => part.fresh)).toBe(true);
        expect(living.map(({ id }) => id).sort()).toEqual([...now].sort());
        const gone = kept.filter((one) => one.gone).map(({ part }) => part.id);
        expect(gone).toEqual(before.filter((id) => typed.includes(id) && !now.includes(id)));
      }),
    );
  });
});
