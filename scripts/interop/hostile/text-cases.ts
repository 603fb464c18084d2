import { type HostileCase, text } from "./case";

const wide = (words: string) => new Uint8Array(Buffer.from(words, "utf16le"));
const question = "Câu 1: Thủ đô nước ta ở đâu?\nA. Huế\nB. Hà Nội\nĐáp án: B\n";
const csv = (row: string) => `Câu hỏi,A,B,Đáp án\n${row}\nCâu thường?,a,b,A\n`;

const cases: Readonly<
  Record<string, readonly [() => string | Uint8Array, HostileCase["outcome"], heavy?: true]>
> = {
  "50-mb-without-line-end.txt": [() => "a".repeat(50_000_000), { refused: ["too_large"] }, true],
  "19-mb-without-line-end.txt": [
    () => "a ".repeat(9_500_000),
    { refused: ["line_too_long", "too_slow", "too_heavy"] },
    true,
  ],
  "line-of-a-million.txt": [
    () => `${question}${"a. ".repeat(400_000)}`,
    { refused: ["line_too_long"] },
  ],
  "lines-without-end.txt": [() => "A.\n".repeat(300_000), { refused: ["too_many_lines"] }],
  "utf-16-with-mark.txt": [() => wide(`\ufeff${question}`), { read: true, items: 1 }],
  "utf-16-without-mark.txt": [() => wide(question), { read: true, items: 1 }],
  "utf-16-halves.txt": [
    () => wide(`\ufeff${question.replace("ở đâu", "\ud800ở\udfff đâu")}`),
    { read: true },
  ],
  "nulls.txt": [() => `${question}\0\0\0`, { refused: ["binary"] }],
  "noise.txt": [
    () => Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
    { refused: ["binary", "no_items"] },
  ],
  "turned-and-unseen.txt": [
    () =>
      question
        .replace("Thủ đô", "Thủ\u200b \u202eđô\u202c\u2066")
        .replace("Huế", "Hu\u200dế\ufeff"),
    { read: true, items: 1, without: ["\u200b", "\u202e", "\u2066", "\u200d", "\ufeff"] },
  ],
  "heaped-marks.txt": [
    () => question.replace("Thủ", `T${"\u0301".repeat(40_000)}hủ`),
    { read: true, items: 1 },
  ],
  "script.txt": [
    () =>
      question
        .replace("ở đâu", "<script>alert(1)</script>")
        .replace("Huế", "<img src=x onerror=alert(1)>"),
    { read: true, items: 1, without: ["alert(1)"], warnings: ["active_content"] },
  ],
  "trap-of-letters.txt": [
    () => `Câu 1: ${"A. ".repeat(10_000)}\n${"A.B.C.D.".repeat(4_000)}`,
    { read: true },
  ],
  "trap-of-brackets.txt": [
    () => `Câu 1: ${"(".repeat(30_000)}\n${"[".repeat(30_000)}A.`,
    { read: true },
  ],
  "trap-of-spaces.txt": [
    () => `Câu 1:${" ".repeat(40_000)}x\nĐáp án${" ".repeat(40_000)}:\n${"=>".repeat(20_000)}`,
    { read: true },
  ],
  "trap-of-stars.txt": [
    () => `Câu 1: ${"**".repeat(20_000)}\n${"**a ".repeat(10_000)}`,
    { read: true },
  ],
  "trap-of-keys.txt": [
    () => `${question}${"Đáp án: ".repeat(6_000)}\n${"1-A ".repeat(400)}\n`.repeat(3),
    { read: true },
  ],
  "nothing-below-a-title.txt": [
    () => `${question}ĐÁP ÁN\n${"\n".repeat(60_000)}`,
    { read: true, items: 1 },
  ],
  "titles-without-end.txt": [
    () => `${question}${"ĐÁP ÁN PHẦN I:\n".repeat(20_000)}`,
    { read: true, items: 1 },
  ],
  "keys-within-keys.txt": [
    () => `${question}${"Đáp án: A ".repeat(4_000)}\n`.repeat(3),
    { read: true },
  ],
  "many-starts.txt": [() => "1. \nA. \n".repeat(6_000), { read: true }],
  "braces.gift": [() => `::x:: ${"{".repeat(500_000)}`, { read: true, items: 0 }],
  "colons.gift": [() => "::".repeat(500_000), { read: true, items: 0 }],
  "answers-without-end.gift": [
    () => `Hỏi? {${"~a".repeat(400_000)}}`,
    { read: true, items: 0, skipped: ["too_many_options"] },
  ],
  "weights.gift": [() => `Hỏi? {${"=%9%".repeat(100_000)}}`, { read: true, items: 0 }],
  "tags.gift": [
    () => `::x:: Hỏi? {=a ~b}\n\n//${"[tag:\\".repeat(100_000)}\n\nHỏi? {=a ~b}`,
    { read: true, items: 2 },
  ],
  "options.aiken.txt": [
    () => `Hỏi?\n${"A. x\n".repeat(12_000)}ANSWER: A\n`,
    { read: true, items: 0 },
  ],
  "nested.json": [
    () => `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    { refused: ["no_items", "line_too_long"] },
  ],
  "options.json": [
    () => JSON.stringify([{ question: "Hỏi?", options: Array(200_000).fill("a"), answer: 0 }]),
    { refused: ["no_items", "line_too_long"] },
  ],
  "prototype.json": [
    () =>
      `[{"__proto__":{"question":"x"},"constructor":{},"question":"Hỏi?","options":["a","b"],"answer":"A"}]`,
    { read: true, items: 1 },
  ],
  "formula-that-calls.csv": [
    () => csv(`"=cmd|' /C calc'!A0",x,y,A`),
    { read: true, items: 1, skipped: ["formula_calls_program"] },
  ],
  "formula-in-option.csv": [
    () => csv(`Hỏi?,"=HYPERLINK(""http://127.0.0.1/""&A1)","@SUM(1+1)*cmd|'/C calc'!A0",A`),
    { read: true, items: 1, skipped: ["formula_calls_program"] },
  ],
  // A quote that nothing closes hides no lines: they are rows, and more than a bank has.
  "quote-without-end.csv": [
    () => csv(`"Hỏi?${"x\n".repeat(100_000)}`),
    { refused: ["too_many_rows"] },
  ],
  "columns-without-end.csv": [() => csv(`Hỏi?${",x".repeat(1_000_000)}`), { read: true }],
  "rows-without-end.csv": [
    () => csv("Hỏi?,a,b,A\n".repeat(120_000)),
    { refused: ["too_many_rows"] },
  ],
  "quotes.csv": [() => csv(`"${'""'.repeat(1_000_000)}",a,b,A`), { read: true }],
  "old-workbook.xlsx": [
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2_000)),
    { refused: ["old_or_locked"] },
  ],
  "locked.docx": [
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(1_000),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    { refused: ["old_or_locked"] },
  ],
  "paper.pdf.docx": [() => "%PDF-1.7\n%âãÏÓ\n1 0 obj<</JS(app.alert(1))>>", { refused: ["pdf"] }],
  "rich.docx": [() => "{\\rtf1\\ansi{\\*\\objdata 0105}}", { refused: ["rich_text"] }],
  "archive.rar.zip": [() => text("Rar!\u001a\u0007"), { refused: ["other_archive", "binary"] }],
  "packed.gz.zip": [
    () => Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0),
    { refused: ["other_archive"] },
  ],
  "programme.xlsx": [() => `MZ\u0090\0\u0003${"\0".repeat(500)}`, { refused: ["binary"] }],
  "nothing.docx": [() => "", { refused: ["empty_file"] }],
  "blank.txt": [() => " \n\t\u200b\n", { refused: ["empty_file", "no_items"] }],
};

/** Texts and tables that are too long, too deep, or not what they say. */
export const textCases: readonly HostileCase[] = Object.entries(cases).map(
  ([name, [make, outcome, heavy]]) => ({
    name,
    bytes: () => {
      const made = make();
      return typeof made === "string" ? text(made) : made;
    },
    outcome,
    ...(heavy ? { heavy } : {}),
  }),
);
