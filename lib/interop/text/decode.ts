import { startsWith } from "../archive/signature";
import { compose } from "./clean";
import { fromLegacy, hasUnicodeLetters, type LegacyCode } from "./legacy";
import { vietnameseShare } from "./syllable";
import { withPunctuation } from "./windows-1252";

export type Encoding = "utf-8" | "utf-16" | "windows-1252" | "windows-1258" | LegacyCode;

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** With more lines that are no UTF-8 a file is read in one piece. */
const mixedLineLimit = 100_000;

/**
 * The text of a file: UTF-8, UTF-16 with and without its mark, or one of the codes Vietnamese was
 * written in before; files that mix UTF-8 with lines of an older code too. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const wide = wideEncoding(bytes);
  if (wide) {
    const { text, encoding } = restored(withoutMark(new TextDecoder(wide).decode(bytes)));
    return { text, encoding: encoding === "utf-8" ? "utf-16" : encoding };
  }
  if (bytes.includes(0)) return null;
  const text = strictUtf8(bytes);
  if (text !== null) return restored(withoutMark(text));
  return fromBytes(bytes);
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const looked = bytes.subarray(0, 4096);
  if (looked.length < 4 || bytes.length % 2 !== 0) return null;
  const even = zeros(looked, 0);
  const odd = zeros(looked, 1);
  const many = looked.length * 0.15;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

function zeros(bytes: Uint8Array, offset: 0 | 1): number {
  return bytes.reduce((sum, byte, index) => sum + (byte === 0 && index % 2 === offset ? 1 : 0), 0);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of an old code that were saved as if they were Latin-1. */
function restored(text: string): Decoded {
  // Lines with letters that no old code had are in none.
  const lines = text.split(/(?<=\n)/);
  const old = lines.filter((line) => !hasUnicodeLetters(line));
  const code = legacyCodeOf(
    startOf(old),
    old.length < lines.length ? fewestWords.beside : undefined,
  );
  if (code === null) return { text, encoding: "utf-8" };
  const read = lines.map((line) => (hasUnicodeLetters(line) ? line : fromLegacy(line, code)));
  return { text: read.join(""), encoding: code };
}

/** As many signs as are looked at for their code. */
const looked = 500_000;

/** The lines of a text as far as they are looked at. */
function startOf(lines: readonly string[]): string {
  let signs = 0;
  return lines.filter((line) => (signs += line.length) <= looked).join("");
}

/** So many words tell in which code a text is; beside lines of today a few may be of another language. */
const fewestWords = { alone: 3, beside: 10 };

/** The old code that a text is written in, by how its words read; null for any other text. */
export function legacyCodeOf(text: string, fewest = fewestWords.alone): LegacyCode | null {
  const now = vietnameseShare(text);
  if (now.words < fewest || now.share >= 0.5) return null;
  const shares = (["tcvn3", "vni"] as const).map((code) => ({
    code,
    share: vietnameseShare(fromLegacy(text, code)).share,
  }));
  const best = shares.reduce((top, other) => (other.share > top.share ? other : top));
  return best.share > Math.max(0.8, now.share) ? best.code : null;
}

/** Bytes that are no UTF-8: in one old code, or line by line in UTF-8 and one old code. */
function fromBytes(bytes: Uint8Array): Decoded {
  const lines = linesOf(bytes);
  const read = lines.map((line) => strictUtf8(line));
  const old = lines.filter((_, index) => read[index] === null);
  const encoding = encodingOf(old);
  const text = lines.map((line, index) => read[index] ?? decodeAs(line, encoding)).join("");
  return { text: compose(withoutMark(text)), encoding };
}

/** Lines with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length && lines.length < mixedLineLimit) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  if (from < bytes.length) lines.push(bytes.subarray(from));
  return lines;
}

const candidates = ["windows-1258", "tcvn3", "vni"] as const;

function encodingOf(lines: readonly Uint8Array[]): Exclude<Encoding, "utf-8" | "utf-16"> {
  const sample = lines.slice(0, 500).map((line) => line.subarray(0, 2000));
  const shares = candidates.map((encoding) => {
    const text = sample.map((line) => decodeAs(line, encoding)).join("\n");
    return { encoding, share: vietnameseShare(compose(text)).share };
  });
  const best = shares.reduce((top, other) => (other.share > top.share ? other : top));
  return best.share > 0.7 ? best.encoding : "windows-1252";
}

function decodeAs(bytes: Uint8Array, encoding: Exclude<Encoding, "utf-8" | "utf-16">): string {
  if (encoding === "tcvn3" || encoding === "vni") {
    return fromLegacy(new TextDecoder("latin1").decode(bytes), encoding);
  }
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252" ? withPunctuation(text) : text;
}
