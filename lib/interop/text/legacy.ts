/**
 * Vietnamese as it was written before Unicode, seen as Latin-1: TCVN3 (the .Vn fonts) gives each
 * letter a code of its own, VNI (the VNI- fonts) writes a letter and its mark one after the other.
 */
export type LegacyCode = "tcvn3" | "vni";

const tcvn3Letters: string =
  "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

const tcvn3 = new Map(
  [...tcvn3Letters].map((letter, index) => [String.fromCharCode(0xa1 + index), letter]),
);

const vni = new Map<string, string>();

const vniTable: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ["a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"],
  ["e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"],
  ["o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"],
  ["ô", "ùøûõï", "ớờởỡợ"],
  ["u", "ùøûõï", "úùủũụ"],
  ["ö", "ùøûõï", "ứừửữự"],
  ["y", "ùøûõ", "ýỳỷỹ"],
  ["", "ôöíìæóòîñ", "ơưíìỉĩịỵđ"],
];

for (const [bases, marks, letters] of vniTable) {
  [...marks].forEach((mark, index) => {
    const letter = [...letters][index] ?? "";
    vni.set(bases + mark, letter);
    vni.set(bases.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    // A capital may carry the mark of a small letter.
    if (bases !== "") vni.set(bases.toUpperCase() + mark, letter.toUpperCase());
  });
}

/** The Unicode of a text in an old Vietnamese code. */
export function fromLegacy(text: string, code: LegacyCode): string {
  return (code === "tcvn3" ? fromTcvn3(text) : fromVni(text)).normalize("NFC");
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (sign) => tcvn3.get(sign) ?? sign);
}

function fromVni(text: string): string {
  return text.replace(
    /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[\u00c0-\u00ff]/gi,
    (sign) => vni.get(sign) ?? signBySign(sign),
  );
}

/** A pair that is none: each sign for itself. */
function signBySign(pair: string): string {
  return [...pair].map((sign) => vni.get(sign) ?? sign).join("");
}

/** The code that a font of the time before Unicode implies, or null. */
export function codeOfFont(font: string): LegacyCode | null {
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[- ]/i.test(font) ? "vni" : null;
}

/** Whether a text has Vietnamese letters that no code before Unicode could write. */
export function hasUnicodeLetters(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(
    text,
  );
}

/** Whether a font draws its small letters as capitals (.VnTimeH). */
export function drawsCapitals(font: string): boolean {
  return /^\.vn.*h$/i.test(font);
}
