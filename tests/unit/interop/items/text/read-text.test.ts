import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (text: string) => readText(file(text));

describe("readText", () => {
  it("finds questions by Câu, with options a line or several, and the key below", () => {
    const items = itemsIn(
      read(`
Câu 1: Cơ quan nào ban hành nghị định?
A. Quốc hội
B. Chính phủ
C. Bộ Nội vụ
D. Tỉnh ủy
Đáp án: B

Câu hỏi 02. Thư điện tử công vụ dùng để làm gì?
a) Việc riêng   b) Việc công   c) Quảng cáo   d) Giải trí
Đáp án đúng là: b

Câu 3) Tệp tin có đuôi .docx mở bằng gì?
(A) Excel
(B) Word
(C) Paint
ĐA: B
Bài 4 - Văn bản ban hành ngày 05/3/2020?
A/ Đúng
B/ Sai
Answer: A
`),
    );

    expect(items).toEqual([
      "single_choice · Cơ quan nào ban hành nghị định? · A Quốc hội | B Chính phủ | C Bộ Nội vụ | D Tỉnh ủy · B",
      "single_choice · Thư điện tử công vụ dùng để làm gì? · A Việc riêng | B Việc công | C Quảng cáo | D Giải trí · B",
      "single_choice · Tệp tin có đuôi .docx mở bằng gì? · A Excel | B Word | C Paint · B",
      "true_false · Văn bản ban hành ngày 05/3/2020? · A Đúng | B Sai · A",
    ]);
  });

  it("finds questions by bare numbers that have options, not by lists within a question", () => {
    const items = itemsIn(
      read(`
1. Phím tắt sao chép là?
A. Ctrl+C
B. Ctrl+V
Đáp án A
2) Chọn các bước đúng:
1. Mở tệp
2. Lưu tệp
A. 1 rồi 2
B. 2 rồi 1
Đáp án A
`),
    );

    expect(items).toEqual([
      "single_choice · Phím tắt sao chép là? · A Ctrl+C | B Ctrl+V · A",
      "single_choice · Chọn các bước đúng: / 1. Mở tệp / 2. Lưu tệp · A 1 rồi 2 | B 2 rồi 1 · A",
    ]);
  });

  it("parts options that are glued together, and letters on lines of their own", () => {
    const items = itemsIn(
      read(`
Câu 1: Luật có hiệu lực từ ngày nào? A. ngày 01/7/2001.B. ngày 01/01/2002. C. ngày 05/8/2003.D. ngày 09/9/2004
Đáp án: D
Câu 2: Mạng nội bộ gọi là gì?
A.
LAN
B.
WAN
C
12
Đáp án: A
`),
    );

    expect(items).toEqual([
      "single_choice · Luật có hiệu lực từ ngày nào? · A ngày 01/7/2001. | B ngày 01/01/2002. | C ngày 05/8/2003. | D ngày 09/9/2004 · D",
      "single_choice · Mạng nội bộ gọi là gì? · A LAN | B WAN | C 12 · A",
    ]);
  });

  it("finds an A behind the question above a line that begins with B", () => {
    expect(itemsIn(read("Câu 1: Thủ đô? A. Huế\nB. Hà Nội C. Vinh\nĐáp án: B"))).toEqual([
      "single_choice · Thủ đô? · A Huế | B Hà Nội | C Vinh · B",
    ]);
  });

  it("reads options in two columns, and keeps numbered statements within the question", () => {
    const text = `
Câu 1: Hỏi gì?
A. một\tC. ba
B. hai\tD. bốn
Đáp án: C
Câu 2: Cho các phát biểu:
I. Nhà nước là của dân.
II. Nhà nước do dân.
(1) Đúng luật
A. Chỉ I
B. I và II
Đáp án: B
`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Hỏi gì? · A một | B hai | C ba | D bốn · C",
      "single_choice · Cho các phát biểu: / I. Nhà nước là của dân. / II. Nhà nước do dân. / (1) Đúng luật · A Chỉ I | B I và II · B",
    ]);
  });

  it("takes keys from a table at the end, in pairs or as a grid", () => {
    const questions = `
Câu 1: Một?
A. x
B. y
Câu 2: Hai?
A. x
B. y
Câu 3: Ba?
A. x
B. y
`;
    const keys = (table: string) =>
      readingOf(read(questions + table)).items.map(({ key }) => key[0]);

    expect(keys("-----HẾT-----\nBẢNG ĐÁP ÁN\n1-A 2-B 3-A")).toEqual(["A", "B", "A"]);
    expect(keys("ĐÁP ÁN\n1a 2b 3a")).toEqual(["A", "B", "A"]);
    expect(keys("ĐÁP ÁN\n1.B\n2.B\n3.A")).toEqual(["B", "B", "A"]);
    expect(keys("ĐÁP ÁN\n1B\t2A\t3A")).toEqual(["B", "A", "A"]);
    expect(keys("ĐÁP ÁN\nCâu\t1\t2\t3\nĐA\tB\tA\tB")).toEqual(["B", "A", "B"]);
    expect(keys("HƯỚNG DẪN GIẢI\nCâu 1: B. Vì thế.\nCâu 2: A\nCâu 3: Chọn A. Rõ.")).toEqual([
      "B",
      "A",
      "A",
    ]);
  });

  it("takes a mark beside one option for the key, and several for several keys", () => {
    const items = itemsIn(
      read(`
Câu 1: Một?
A. x
*B. y
Câu 2: Hai?
A. x (Đ)
B. y
C. z
Câu 3: Ba?
A. x ✓
B. y
C. z ✓
Câu 4: Bốn?
A. x
→ B. y
`),
    );

    expect(items.map((item) => item.split(" · ").at(-1))).toEqual(["B", "A", "A, C", "B"]);
    expect(items[2]).toMatch(/^multiple_choice/);
  });

  it("leaves a question whose sources disagree, or that has none, without a key", () => {
    const reading = readingOf(
      read(`
Câu 1: Một?
*A. x
B. y
Đáp án: B
Câu 2: Hai?
A. x
B. y
Câu 3: Ba?
A. x
B. y
Đáp án: D
Câu 4: Bốn?
A. x
B. y
Đáp án: A. y
`),
    );

    expect(reading.items.map(({ status, key }) => [status, key])).toEqual(
      Array.from({ length: 4 }, () => ["draft", []]),
    );
    expect(reading.items.map((item) => warningsOf(item)[0])).toEqual([
      "keys_disagree",
      "no_key",
      "key_no_option",
      "key_unreadable",
    ]);
  });

  it("keeps legal basis and explanation, level and topic", () => {
    const [item, other] = readingOf(
      read(`
PHẦN I. VĂN THƯ
Câu 5 [<TH>]: Văn bản có mấy bản gốc?
A. Một
B. Hai
Đáp án: A, căn cứ Điều 3 Nghị định 30/2020/NĐ-CP
Giải thích: Bản gốc chỉ có một.
Nó được lưu tại văn thư.
Chương 2: Thư điện tử
Câu 6 (VD): Ai gửi?
A. Tôi
B. Anh
Đáp án: Tôi
`),
    ).items;

    expect(item).toMatchObject({
      ref: "5",
      line: 3,
      key: ["A"],
      level: "TH",
      topic: "PHẦN I. VĂN THƯ",
      legalBasis: "Điều 3 Nghị định 30/2020/NĐ-CP",
      explanation: "Bản gốc chỉ có một.\nNó được lưu tại văn thư.",
    });
    expect(other).toMatchObject({ key: ["A"], level: "VD", topic: "Chương 2: Thư điện tử" });
  });

  it("drops what belongs to the page, and counts it", () => {
    const text = `
SỞ NỘI VỤ - ĐỀ ÔN TẬP
Câu 1: Một?
A. x
Trang 1/3
SỞ NỘI VỤ - ĐỀ ÔN TẬP
B. y
Đáp án: A
.......................
[Quảng cáo: tải tài liệu miễn phí]
Mã đề 101
You are on page 2 of 9
SỞ NỘI VỤ - ĐỀ ÔN TẬP
Câu 2: Hai?
A. x
B. y
Đáp án: B
HẾT
`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Một? · A x | B y · A",
      "single_choice · Hai? · A x | B y · B",
    ]);
    expect(readingOf(read(text)).skipped[0]).toMatchObject({
      code: "noise_dropped",
      values: { count: 9 },
    });
  });

  it("reads numbered options and [<$>] lines where the question says Câu", () => {
    const items = itemsIn(
      read(`
Câu 1: Một?
1. x
2. y
3. z
Đáp án: C
Câu 2 [<NB>]:
Hai?
[<$>] x
[<$>] y
Đáp án: A
`),
    );

    expect(items).toEqual([
      "single_choice · Một? · A x | B y | C z · C",
      "single_choice · Hai? · A x | B y · A",
    ]);
  });

  it("reads questions without any number", () => {
    const items = itemsIn(
      read(`
Thủ đô của Việt Nam?
A. Huế
B. Hà Nội
Đáp án: B
Sông nào dài nhất?
A. Hồng
B. Mê Kông
Đáp án: B
`),
    );

    expect(items).toEqual([
      "single_choice · Thủ đô của Việt Nam? · A Huế | B Hà Nội · B",
      "single_choice · Sông nào dài nhất? · A Hồng | B Mê Kông · B",
    ]);
  });
});
