import { describe, expect, it } from "vitest";
import { readGift } from "@/lib/interop/items/gift/read-gift";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";

const read = (text: string) => readGift(file(text));

describe("readGift", () => {
  it("reads every kind of answer", () => {
    const items = itemsIn(
      read(`
Thủ đô? {~Huế =Hà Nội ~Đà Nẵng}

Chọn hai số chẵn. {~%50%2 ~%50%4 ~%-100%5}

Mặt trời mọc ở phía đông. {T}

Một cộng hai? {=ba =3}

Một cộng một? {hai}

Số pi? {#3.14:0.01}

Từ một tới năm? {#1..5}

Năm nào? {#=1945:0 =%50%1945:2 =1954}

Ghép. {=Pháp -> Paris =Lào -> Viêng Chăn = -> Rome}

Trình bày. {}

Xếp thứ tự. {>3 CONTIGUOUS
mở
sửa
lưu
}
`),
    );

    expect(items).toEqual([
      "single_choice · Thủ đô? · A Huế | B Hà Nội | C Đà Nẵng · B",
      "multiple_choice · Chọn hai số chẵn. · A 2 | B 4 | C 5 · A, B",
      "true_false · Mặt trời mọc ở phía đông. · true Đúng | false Sai · true",
      "short_text · Một cộng hai? ·  · ba, 3",
      "short_text · Một cộng một? ·  · hai",
      "numeric · Số pi? ·  · 3.14:0.01",
      "numeric · Từ một tới năm? ·  · 3:2",
      "numeric · Năm nào? ·  · 1945, 1954",
      "matching · Ghép. · 1 Pháp | 2 Lào | A Paris | B Viêng Chăn | C Rome · 1 A, 2 B",
      "essay · Trình bày. ·  · ",
      "ordering · Xếp thứ tự. · A mở | B sửa | C lưu · A, B, C",
    ]);
  });

  it("reads names, identifiers, categories, comments, escapes, formats and feedback", () => {
    const reading = readingOf(
      read(`// [id:CH-7]
::Tên\\: một::[html]<p>Thẻ <b>nào</b><br>đúng?</p><script>alert(1)</script>{
  // ghi chú
  =\\{a\\} \\= b # đúng rồi
  ~[html]<i>c</i>#sai
  ####[html]<p>Vì thế</p>
}

$CATEGORY: $course$/top/Tin học/Mạng

Dòng một\\ndòng hai
nối liền {F#sai#đúng}
`),
    );

    expect(
      reading.items.map(({ ref, topic, explanation, line }) => [ref, line, topic, explanation]),
    ).toEqual([
      ["CH-7", 2, null, "Vì thế"],
      ["2", 11, "Tin học/Mạng", null],
    ]);
    expect(reading.items[0]?.stem).toEqual([
      { kind: "paragraph", runs: [{ text: "Thẻ " }, { text: "nào", bold: true }] },
      { kind: "paragraph", runs: [{ text: "đúng?" }] },
    ]);
    expect(itemsIn(read("Một {=\\{a\\} \\= b ~c}"))).toEqual([
      "single_choice · Một · A {a} = b | B c · A",
    ]);
    expect(reading.items[1]?.key).toEqual(["false"]);
    expect(itemsIn(read("Dòng một\\ndòng hai\nnối liền {F}"))[0]).toContain(
      "Dòng một / dòng hai nối liền",
    );
  });

  it("puts a gap where the answers stand within a sentence", () => {
    expect(itemsIn(read("Hà Nội là {=thủ đô ~cố đô} của Việt Nam."))).toEqual([
      "single_choice · Hà Nội là _____ của Việt Nam. · A thủ đô | B cố đô · A",
    ]);
  });

  it("takes no key that would be wrong: part marks, stars, several right ones, none", () => {
    const reading = readingOf(
      read(`
Một? {~a ~%50%b =c}

Hai? {=*chữ* =chữ}

Ba? {=a =b ~c}

Bốn? {~a ~b}

Năm? {#mười}
`),
    );

    expect(reading.items.map(({ status, key }) => `${status} ${key.join()}`)).toEqual([
      "ready C",
      "draft *chữ*,chữ",
      "draft A,B",
      "draft ",
      "draft ",
    ]);
    expect(reading.items.map((item) => warningsOf(item)[0])).toEqual([
      "partial_credit_dropped",
      "wildcard_answer",
      "several_keys",
      "no_key",
      "number_unreadable",
    ]);
  });

  it("names what is no question or cannot be read, by line, and goes on", () => {
    const text = `Lời dẫn.

Thiếu ngoặc {=a ~b

Hai chỗ {=a} trống {=b}.

Còn lại? {T}`;

    expect(skippedIn(read(text))).toEqual([
      "1 description",
      "3 braces_unbalanced",
      "5 several_gaps",
    ]);
    expect(readingOf(read(text)).items).toHaveLength(1);
  });

  it("keeps questions apart where an empty line is missing or too much", () => {
    const text = "::a::Một {T}\n::b::Hai {\n=x\n\n~y\n}";

    expect(itemsIn(read(text)).map((item) => item.split(" · ")[0])).toEqual([
      "true_false",
      "single_choice",
    ]);
  });

  it("takes a star behind a stroke for a star, and any other for any text", () => {
    const text = "::a::Tệp nào? {=\\\\*.docx}\n\n::b::Tệp nào? {=*.docx}";

    expect(itemsIn(read(text))).toEqual([
      "short_text · Tệp nào? ·  · *.docx",
      "draft · short_text · Tệp nào? ·  · *.docx",
    ]);
  });

  it("reads level, legal basis and points from the tags of comments", () => {
    const text =
      "// [id:7] [tag:mức độ: VD] [tag:căn cứ: Điều 5 [mới\\]] [tag:điểm: 2]\nA {T}\n\nB {F}";

    expect(readingOf(read(text)).items).toMatchObject([
      { ref: "7", level: "VD", legalBasis: "Điều 5 [mới]", points: 2 },
      { ref: "2", level: null, legalBasis: null, points: 1 },
    ]);
  });

  it("reads two strokes in a category as one of its name", () => {
    expect(readingOf(read("$CATEGORY: $course$/top/Mạng//Internet\n\nA {T}")).items).toMatchObject([
      { topic: "Mạng/Internet" },
    ]);
  });

  it("takes no longer for texts made to trap a pattern", () => {
    const traps = [
      "{".repeat(100_000),
      "::".repeat(100_000),
      "a {" + "=x ~".repeat(50_000) + "}",
      "\\".repeat(200_000),
      "<".repeat(200_000) + " {T}",
      "[html]" + "<p ".repeat(60_000) + "{T}",
    ];

    for (const trap of traps) {
      const before = process.cpuUsage();
      read(trap);
      expect(process.cpuUsage(before).user / 1e6, trap.slice(0, 10)).toBeLessThan(3);
    }
  });
});
