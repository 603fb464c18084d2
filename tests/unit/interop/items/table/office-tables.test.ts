import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { itemsIn, readingOf } from "../said";

const read = (...rows: string[]) =>
  readCsv({ name: "x", bytes: new TextEncoder().encode(rows.join("\n")) });

const keyIn = (key: string, options = "Hà Nội;Huế;Đà Nẵng") => {
  const [item] = readingOf(read("Câu hỏi;A;B;C;Đáp án", `Nơi nào?;${options};"${key}"`)).items;
  return item && `${item.status} ${item.key.join()} ${item.legalBasis ?? ""}`.trim();
};

describe("tables as offices have them", () => {
  it.each([
    ["Đáp án: B", "ready B"],
    ["Câu B", "ready B"],
    ["Ý b.", "ready B"],
    ["B (Điều 5 Luật)", "ready B Điều 5 Luật"],
    ["B, căn cứ Điều 5", "ready B Điều 5"],
    ["Hà Nội; Huế", "ready A,B"],
    ["Hà Nội\nĐà Nẵng", "ready A,C"],
    ["Hà Nội; Vinh", "draft"],
    ["B. Hà Nội", "draft"],
    ["B (vì đẹp)", "draft"],
  ])("reads the key %j", (key, said) => {
    expect(keyIn(key)).toBe(said);
  });

  it("parts no words at a comma where an option has one", () => {
    expect(keyIn("Huế, Vinh", "Huế, Vinh;Huế;Vinh")).toBe("ready A");
    expect(keyIn("Huế, Vinh", "Hà Nội, Vinh;Huế;Vinh")).toBe("draft");
  });

  it("takes a row with a Roman number for the topic of those below", () => {
    const { items } = readingOf(
      read("TT;Câu hỏi;A;B;Đ/A", "I;PHẦN TIN HỌC;;;", "1;Một?;x;y;B", "II;LUẬT;;;", "2;Hai?;x;y;A"),
    );

    expect(items.map(({ topic, key }) => `${topic} ${key.join()}`)).toEqual([
      "PHẦN TIN HỌC B",
      "LUẬT A",
    ]);
  });

  it("judges statements by the word of their key, or by the column of a sign", () => {
    expect(itemsIn(read("Câu hỏi;Loại;Đáp án", "Một.;Đúng/Sai;Sai", "Hai.;Đúng sai;"))).toEqual([
      "true_false · Một. ·  · false",
      "draft · true_false · Hai. ·  · ",
    ]);
    expect(itemsIn(read("Nhận định;Đúng;Sai", "Một.;x;", "Hai.;;x"))).toEqual([
      "true_false · Một. ·  · true",
      "true_false · Hai. ·  · false",
    ]);
  });
});
