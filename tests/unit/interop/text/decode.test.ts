import { describe, expect, it } from "vitest";
import { decodeText } from "@/lib/interop/text/decode";
import { fromLegacy } from "@/lib/interop/text/legacy";

const sentence = "Câu 1: Nghị định quy định về công tác văn thư, được Chính phủ ban hành ngày nào?";
const inTcvn3 =
  "C©u 1: NghÞ ®Þnh quy ®Þnh vÒ c«ng t¸c v¨n th\u00ad, ®\u00adîc ChÝnh phñ ban hµnh ngµy nµo?";
const inVni =
  "Caâu 1: Nghò ñònh quy ñònh veà coâng taùc vaên thö, ñöôïc Chính phuû ban haønh ngaøy naøo?";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, bigEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((sign, index) => view.setUint16(index * 2, sign.charCodeAt(0), !bigEndian));
  return new Uint8Array(view.buffer);
};

describe("decodeText", () => {
  it("reads Unicode in every dress", () => {
    expect(decodeText(utf8(sentence))).toEqual({ text: sentence, encoding: "utf-8" });
    expect(decodeText(utf8(`\ufeff${sentence}`))?.text).toBe(sentence);
    for (const bigEndian of [false, true]) {
      expect(decodeText(wide(`\ufeff${sentence}`, bigEndian))?.text).toBe(sentence);
      expect(decodeText(wide(sentence, bigEndian))).toEqual({ text: sentence, encoding: "utf-16" });
    }
  });

  it("reads the codes Vietnamese was written in before, as bytes and as letters gone astray", () => {
    expect(decodeText(latin(inTcvn3))).toEqual({ text: sentence, encoding: "tcvn3" });
    expect(decodeText(latin(inVni))).toEqual({ text: sentence, encoding: "vni" });
    expect(decodeText(utf8(inTcvn3))?.text).toBe(sentence);
    expect(decodeText(utf8(inVni))?.text).toBe(sentence);
    // Windows-1258 writes a letter and its tone apart.
    const bytes = latin(
      "S\u00f4\u00ec l\u00fd\u00f2\u00f2ng c\u00f4ng vi\u00ea\u00f2c c\u00f9a ng\u00fd\u00f5\u00ecu",
    );
    expect(decodeText(bytes)?.encoding).not.toBe("utf-8");
  });

  it("reads Windows-1252 where the words are not Vietnamese, and lines of two codes", () => {
    expect(
      decodeText(
        latin("O\u00f9 est l'\u00e9l\u00e8ve de la pr\u00e9fecture? \u00c0 c\u00f4t\u00e9"),
      ),
    ).toEqual({
      text: "Où est l'élève de la préfecture? À côté",
      encoding: "windows-1252",
    });
    const quoted = new Uint8Array([0x93, ...latin("d\u00e9j\u00e0 vu"), 0x94, 0x85]);
    expect(decodeText(quoted)?.text).toBe("“déjà vu”…");
    const mixed = new Uint8Array([...utf8("Bogotá\n"), ...latin("São Tomé or Réunion\n")]);
    expect(decodeText(mixed)?.text).toBe("Bogotá\nSão Tomé or Réunion\n");
  });

  it("takes what has zero bytes for no text", () => {
    expect(decodeText(new Uint8Array([1, 0, 2, 3, 0, 0, 0, 9]))).toBeNull();
  });
});

describe("fromLegacy", () => {
  it("knows capitals, and leaves what it does not know", () => {
    expect(fromLegacy("ÑÖÔØNG", "vni")).toBe("ĐƯỜNG");
    expect(fromLegacy("§¹i häc", "tcvn3")).toBe("Đại học");
    expect(fromLegacy("plain", "vni")).toBe("plain");
  });
});

it("leaves lines in Unicode as they are among lines of an old code", () => {
  const old = "Thñ ®« cña n­íc ta lµ thµnh phè nµo sau ®©y, theo quy ®Þnh cña HiÕn ph¸p?";
  const text = `${old}\nCâu này viết bằng Unicode.\n${old}\n`;

  expect(decodeText(new TextEncoder().encode(text))?.text.split("\n")[1]).toBe(
    "Câu này viết bằng Unicode.",
  );
  expect(decodeText(new TextEncoder().encode(text))?.text).toContain("Thủ đô của nước ta");
});

it("restores an old code in UTF-16, and in the lines that are not in Unicode of a text that mostly is", () => {
  expect(decodeText(wide(`\ufeff${inTcvn3}`, false))).toEqual({
    text: sentence,
    encoding: "tcvn3",
  });
  const today = `${sentence}\n`.repeat(5);

  expect(decodeText(utf8(`${today}${inTcvn3}`))?.text).toBe(`${today}${sentence}`);
});

it("leaves a few words of another language beside lines in Unicode as they are", () => {
  const text = `${sentence}\nA. café\nB. résumé\nC. Noël\nD. élève`;

  expect(decodeText(utf8(text))?.text).toBe(text);
});
