import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn } from "../said";
import { aDocument, listed, numbering, paragraph } from "./a-document";

type Levels = (readonly [format: string, text: string])[];

const open = (content: string, ...lists: Levels[]) =>
  readDocx({ name: "x", bytes: aDocument(content, numbering(...lists)) });

const read = (content: string, ...lists: Levels[]) => itemsIn(open(content, ...lists));

/** A question on one level of a list, with its options on the next. */
const ask = (words: string, ...options: string[]) =>
  listed(1, 0, words) + options.map((option) => listed(1, 1, option)).join("");

const content =
  ask("Thư công vụ để làm gì?", "Gửi văn bản", "Giải trí", "Bán hàng") +
  ask("Mật khẩu nào mạnh?", "123456", "Tên mình", "Cụm từ dài");

const mail = "single_choice · Thư công vụ để làm gì? · A Gửi văn bản | B Giải trí | C Bán hàng · ";
const password = "single_choice · Mật khẩu nào mạnh? · A 123456 | B Tên mình | C Cụm từ dài · ";

const keyed = (first: string, second: string) => [mail + first, password + second];
const drafts = [`draft · ${mail}`, `draft · ${password}`];

describe("options that Word numbers below their questions", () => {
  it.each<[string, Levels]>([
    [
      "with numbers",
      [
        ["decimal", "%1."],
        ["decimal", "%2."],
      ],
    ],
    [
      "with the number of the question before",
      [
        ["decimal", "%1."],
        ["decimal", "%1.%2."],
      ],
    ],
    [
      "as Word's own list of many levels",
      [
        ["decimal", "%1"],
        ["decimal", "%1.%2"],
      ],
    ],
    [
      "with small Roman numbers",
      [
        ["decimal", "%1)"],
        ["lowerRoman", "%2."],
      ],
    ],
    [
      "below named questions",
      [
        ["decimal", "Câu %1."],
        ["lowerRoman", "(%2)"],
      ],
    ],
  ])("are options %s", (_, levels) => {
    const keys = paragraph("ĐÁP ÁN") + paragraph("1. A") + paragraph("2. C");

    expect(read(content + keys, levels)).toEqual(keyed("A", "C"));
  });

  it("are options where each question has a list of its own", () => {
    const own = (list: number, ...options: string[]) =>
      options.map((option) => listed(list, 0, option)).join("");
    const apart =
      listed(1, 0, "Thư công vụ để làm gì?") +
      own(2, "Gửi văn bản", "Giải trí", "Bán hàng") +
      listed(1, 0, "Mật khẩu nào mạnh?") +
      own(3, "123456", "Tên mình", "Cụm từ dài");
    const numbers: Levels = [["decimal", "%1."]];

    expect(read(apart, numbers, numbers, numbers)).toEqual(drafts);
  });

  /** Each question with a line below it that names its key. */
  const told = (...keys: [string, string]) =>
    ask("Thư công vụ để làm gì?", "Gửi văn bản", "Giải trí", "Bán hàng") +
    paragraph(`Đáp án: ${keys[0]}`) +
    ask("Mật khẩu nào mạnh?", "123456", "Tên mình", "Cụm từ dài") +
    paragraph(`Đáp án: ${keys[1]}`);

  it("are named by their numbers, as by their letters", () => {
    const levels: Levels = [
      ["decimal", "%1."],
      ["decimal", "%2."],
    ];

    expect(read(told("2", "3"), levels)).toEqual(keyed("B", "C"));
  });

  it("have no key by a number that may be the question's", () => {
    const levels: Levels = [
      ["decimal", "%1."],
      ["decimal", "%1.%2."],
    ];

    expect(read(told("1.2", "2.3"), levels)).toEqual(drafts);
  });
});

describe("numbers on two levels that are something else", () => {
  const numbers: Levels = [
    ["decimal", "%1."],
    ["decimal", "%2."],
  ];

  it("are questions below the title of their part", () => {
    const letters = (...options: string[]) =>
      options.map((option, index) => paragraph(`${"ABC".charAt(index)}. ${option}`)).join("");
    const parts =
      listed(1, 0, "Văn thư") +
      listed(1, 1, "Thư công vụ để làm gì?") +
      letters("Gửi văn bản", "Giải trí", "Bán hàng") +
      listed(1, 1, "Mật khẩu nào mạnh?") +
      letters("123456", "Tên mình", "Cụm từ dài");

    expect(read(parts, numbers)).toEqual(expect.arrayContaining(drafts));
  });

  it("are no options where most of them ask", () => {
    const asking = ask("Văn thư", "Ai soạn?", "Ai ký?") + ask("Lưu trữ", "Ai giữ?", "Bao lâu?");

    expect(open(asking, numbers)).toMatchObject({ ok: false, reason: { code: "no_items" } });
  });
});
