import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";

const read = (text: string) => readCsv(file(text));
const heading = "Câu hỏi,A,B,Đáp án\n";

describe("readCsv, of quotes that nothing closes", () => {
  it("names their row, and reads what stands below", () => {
    const text = `${heading}"Mở mãi,a,b,A\nHai?,a,b,B\nBa?,a,b,A\n`;

    expect(skippedIn(read(text))).toEqual(["2 quote_open"]);
    expect(readingOf(read(text)).items.map(({ line, key }) => `${line} ${key.join()}`)).toEqual([
      "3 B",
      "4 A",
    ]);
  });

  it("sees that a quote of a later row is none that closes it", () => {
    const text = `${heading}"Mở mãi,a,b,A\nHai?,"x, y",b,B\n"Ba\ndòng?",a,b,A\n`;

    expect(skippedIn(read(text))).toEqual(["2 quote_open"]);
    expect(itemsIn(read(text))).toEqual([
      "single_choice · Hai? · A x, y | B b · B",
      "single_choice · Ba / dòng? · A a | B b · A",
    ]);
  });

  it("reads only so many rows twice, each of which makes it look ahead", () => {
    const open = '"a\n"b,x,y,A\n'.repeat(200);

    expect(skippedIn(read(heading + open)).filter((code) => code.endsWith("open"))).toHaveLength(
      50,
    );
  });
});

describe("readCsv, of rows that name their type", () => {
  it("takes places and words for keys, as where no type is named", () => {
    const text = `Question,Question Type,Option 1,Option 2,Option 3,Correct Answer
Một?,single_choice,a,b,c,2
Hai?,Checkbox,a,b,c,"1,3"
Ba?,Open-Ended,,,,
Bốn?,Short answer,a,b,c,3
Năm?,single_choice,a,b,c,"1,2"
`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Một? · A a | B b | C c · B",
      "multiple_choice · Hai? · A a | B b | C c · A, C",
      "essay · Ba? ·  · ",
      "single_choice · Bốn? · A a | B b | C c · C",
      "draft · single_choice · Năm? · A a | B b | C c · A, B",
    ]);
  });

  it("takes the letter of an option that is not there for no judgement", () => {
    const { items } = readingOf(read("Câu hỏi,Đáp án\nMột?,D\nHai?,Đ\n"));

    expect(items.map(({ type, status }) => `${type} ${status}`)).toEqual([
      "short_text draft",
      "true_false ready",
    ]);
    expect(items.map((item) => warningsOf(item)[0])).toEqual(["too_few_options", undefined]);
  });
});
