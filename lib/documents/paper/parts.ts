import type { Block, Column, Signature, Table } from "./paper";

/** Where a person writes by hand what the product does not know. */
export const dots = "................";

export const heading = (text: string): Block => ({ kind: "heading", text });
export const plain = (text: string): Block => ({ kind: "paragraph", look: "plain", text });
export const strong = (text: string): Block => ({ kind: "paragraph", look: "strong", text });

/** A body as heads name it: in capitals, a committee's place on a line of its own. */
export const bodyName = (name: string): string =>
  name.toLocaleUpperCase("vi").replace(/^(ỦY BAN NHÂN DÂN) /, "$1\n");

/** Said where there is nothing to tell. */
export const nothing = plain("Không có.");

/** An enumeration: each item after a dash, ended by a semicolon, the last by a full stop. */
export function items(texts: readonly string[]): Block[] {
  return texts.map((text, n) => {
    // Whoever typed it may have ended the sentence already.
    const said = text.trim().replace(/(?<!\.)[.;,]$/, "");
    return plain(`- ${said}${n === texts.length - 1 ? "." : ";"}`);
  });
}

type Cells<Row> = Column & { readonly of: (row: Row, position: number) => string };

/** A table whose columns say what they take of a row. */
export function tableOf<Row>(columns: readonly Cells<Row>[], rows: readonly Row[]): Table {
  return {
    kind: "table",
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row, n) => columns.map((column) => column.of(row, n + 1))),
  };
}

/** The first column of every table. */
export const position: Cells<unknown> = {
  head: "STT",
  width: 12,
  align: "center",
  of: (_, n) => String(n),
};

/** A place to sign; the names that are known stand below it. */
export function signature(role: string, names: readonly string[] = []): Signature {
  return { role, note: "(Ký, ghi rõ họ tên)", names };
}

/** Where the one who issues a paper signs and seals it: there nobody is told how. */
export function issuerSigns(role: string, names: readonly string[]): Signature {
  return { role, note: "", names };
}
