import { describe, expect, it } from "vitest";
import { readRows } from "@/lib/interop/rows/read-rows";

const read = (text: string) => readRows(Buffer.from(text));

describe("readRows", () => {
  it("names cells by the first line, whatever separates them", () => {
    const rows = [
      { x: "1", n: "5", N: "" },
      { x: "3", n: "5", N: "12" },
    ];
    for (const separator of [",", ";", "\t"]) {
      const text = [`"x",n,N`, "1,5,", "3,5,12"].join("\r\n").replaceAll(",", separator);

      expect(read(text)).toEqual({
        ok: true,
        value: { columns: ["x", "n", "N"], rows, lines: [2, 3] },
      });
    }
  });

  it("reads one column, and a cell that holds a separator or a line end", () => {
    expect(read("score\n1\n\n2\n")).toMatchObject({
      value: { rows: [{ score: "1" }, { score: "2" }], lines: [2, 4] },
    });
    expect(read('a,b\n"1,5","two\nlines"')).toMatchObject({
      value: { rows: [{ a: "1,5", b: "two\nlines" }] },
    });
  });

  it("refuses what is no table", () => {
    expect(read("x,n,N\n")).toEqual({ ok: false, reason: "no_rows" });
    expect(read("x,x\n1,2")).toEqual({ ok: false, reason: "duplicate_column" });
    expect(readRows(Buffer.from([0, 1, 2, 0, 0, 255, 0, 7]))).toEqual({
      ok: false,
      reason: "not_text",
    });
  });
});
