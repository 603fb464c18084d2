import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (text: string) => readText(file(text));

describe("stars before options", () => {
  it("are bullets where another star follows them before a letter", () => {
    const text =
      "* Câu 1: Một?\n* A. x\n* *B. y\n* C. z\n* Câu 2: Hai?\n  * *A. u\n  * B. v\n  * C. w";

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "single_choice · Hai? · A u | B v | C w · A",
    ]);
  });

  it("mark the key behind a bullet of another kind", () => {
    expect(itemsIn(read("Câu 1: Một?\n- A. x\n- *B. y\nCâu 2: Hai?\n- u\n- *v\n- w"))).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A u | B v | C w · B",
    ]);
  });

  it("are no part of a question whose number follows them", () => {
    expect(itemsIn(read("* Câu 1: Một?\n* A. x\n* B. y\n* Đáp án: B"))).toEqual([
      "single_choice · Một? · A x | B y · B",
    ]);
  });

  it.each([
    ["first", "* x\n- y\n- z"],
    ["between", "- x\n* y\n- z"],
    ["last", "- x\n- y\n* z"],
    ["two", "* x\n** y\n* z"],
    ["alternating", "* x\n- y\n* z"],
  ])("among other bullets may be either, and the question is a draft: %s", (_, list) => {
    const found = read(`Câu 1: Một?\n${list}`);
    const [item] = readingOf(found).items;
    const line =
      2 + list.split("\n").findIndex((one) => one.startsWith(list.includes("**") ? "**" : "*"));

    expect(itemsIn(found)).toEqual(["draft · single_choice · Một? · A x | B y | C z · "]);
    expect(item?.warnings).toContainEqual({ code: "star_bullet_or_key", line, values: { line } });
  });

  it("are doubted no more where a key says the same, and still where it says another", () => {
    const keyed = (key: string) => read(`Câu 1: Một?\n- x\n* y\n- z\nĐáp án: ${key}`);

    expect(itemsIn(keyed("y"))).toEqual(["single_choice · Một? · A x | B y | C z · B"]);
    expect(readingOf(keyed("C")).items).toMatchObject([{ status: "draft" }]);
    expect(warningsOf(readingOf(keyed("C")).items[0])).toContain("star_bullet_or_key");
  });

  it("make a list of their own above options with dashes", () => {
    expect(itemsIn(read("Câu 1: Cho:\n* một\n* hai\n- x\n- y\nĐáp án: x"))).toEqual([
      "single_choice · Cho: / * một / * hai · A x | B y · A",
    ]);
  });
});
