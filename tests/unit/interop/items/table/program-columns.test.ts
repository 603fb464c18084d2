import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, skippedIn } from "../said";

const read = (...rows: string[]) => readCsv(file(rows.join("\n")));
const found = [
  "single_choice · Một? · A x | B y | C z · B",
  "single_choice · Hai? · A u | B v | C w · A",
];

describe("columns as programs name them", () => {
  it.each([
    "question;answers[0];answers[1];answers[2];correct_index",
    "question;options.0;options.1;options.2;answer",
    "questionText;choice0;choice1;choice2;correctAnswer",
  ])("count options from nought where one of them is nought: %s", (heading) => {
    const table = read(heading, "Một?;x;y;z;1", "Hai?;u;v;w;0");

    expect(itemsIn(table)).toEqual(found);
    expect(skippedIn(table)).toEqual([]);
  });

  it("give a key their own number where no row names the first", () => {
    const heading = "question;option0;option1;option2;answer";

    expect(itemsIn(read(heading, "Một?;x;y;z;1"))).toEqual([found[0]]);
    expect(itemsIn(read(heading, "Một?;x;y;z;option1"))).toEqual([found[0]]);
    // One that is behind the last shows that keys count from one all the same.
    expect(itemsIn(read(heading, "Một?;x;y;z;2", "Ba?;u;v;w;3"))[0]).toBe(found[0]);
  });

  it("leave open whether a number is a place or an option", () => {
    const table = read("question;option0;option1;option2;answer", "Mấy?;1;2;3;2");

    expect(itemsIn(table)).toEqual(["draft · single_choice · Mấy? · A 1 | B 2 | C 3 · "]);
  });

  it.each([
    "question;option_1;option_2;option_3;correct_option",
    "prompt;choice_a;choice_b;choice_c;answer_letter",
    "Question;OptionA;OptionB;OptionC;CorrectAnswers",
  ])("name options by numbers or letters: %s", (heading) => {
    const keys = heading.includes("_1") ? ["2", "1"] : ["B", "A"];

    expect(itemsIn(read(heading, `Một?;x;y;z;${keys[0]}`, `Hai?;u;v;w;${keys[1]}`))).toEqual(found);
  });

  it("count questions in a column that is none", () => {
    const heading = "Question #;Question Text;Answer 1;Answer 2;Answer 3;Correct Answer(s)";
    const table = read(heading, "1;Một?;x;y;z;2", "2;Hai?;u;v;w;1");

    expect(itemsIn(table)).toEqual(found);
    expect(skippedIn(table)).toEqual([]);
  });

  it("say of each option whether it is right", () => {
    const heading = "question;answer1;correct1;answer2;correct2;answer3;correct3";

    expect(itemsIn(read(heading, "Một?;x;0;y;1;z;0", "Hai?;u;TRUE;v;FALSE;w;FALSE"))).toEqual(
      found,
    );
    expect(itemsIn(read(heading, "Một?;x;0;y;có lẽ;z;1"))).toEqual([
      "draft · single_choice · Một? · A x | B y | C z · ",
    ]);
  });

  it("repeat a question for each of its options", () => {
    const table = read(
      "question_id;question;option;is_correct",
      ...["1;Một?;x;0", "1;Một?;y;1", "1;Một?;z;0"],
      ...["2;Hai?;u;TRUE", "2;Hai?;v;FALSE", "2;Hai?;w;FALSE"],
    );

    expect(itemsIn(table)).toEqual(found);
  });

  it("hold wrong answers from nought, and lists in either quotes", () => {
    const wrong = read(
      "question;correct_answer;incorrect_answers/0;incorrect_answers/1",
      "Một?;x;y;z",
    );
    const listed = read("question;options;answer", "Một?;['x', \"y\", 'z'];y");

    expect(itemsIn(wrong)).toEqual(["single_choice · Một? · A x | B y | C z · A"]);
    expect(itemsIn(listed)).toEqual([found[0]]);

    const escaped = read(
      "question;options;answer",
      String.raw`Một?;['H\u00e0 N\u1ed9i', 'Hu\u1ebf', 'D\'An'];Huế`,
    );

    expect(itemsIn(escaped)).toEqual(["single_choice · Một? · A Hà Nội | B Huế | C D'An · B"]);
  });

  it("judge a statement in words where its type says so", () => {
    const table = read(
      "Câu hỏi;Loại;Đáp án",
      ...["Một;Đúng/Sai;Không đúng", "Hai;Đúng/Sai;Có", "Ba;Đúng/Sai;0", "Bốn;;có"],
    );

    expect(itemsIn(table)).toEqual([
      "true_false · Một ·  · false",
      "true_false · Hai ·  · true",
      "true_false · Ba ·  · false",
      "draft · short_text · Bốn ·  · có",
    ]);
  });
});
