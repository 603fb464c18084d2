import { ok, rejected, type Result } from "@/lib/domain/result";
import { startsWith } from "../../archive/signature";
import { withPunctuation } from "../../text/windows-1252";
import type { FileRefusal } from "../reading";

/** Marks at the beginning of a file. */
const heads: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** The text of an XML file, by its mark, else by its declaration, else as UTF-8. */
export function decodeXml(bytes: Uint8Array): Result<string, FileRefusal> {
  const declared = headEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  const encoding = oneByte.test(declared) && isUtf8(bytes) ? "utf-8" : declared;
  const decoder = decoderOf(encoding);
  if (decoder === null) return rejected({ code: "unknown_encoding", values: { encoding } });
  try {
    const text = decoder.decode(bytes);
    return ok(decoder.encoding === "windows-1252" ? withPunctuation(text) : text);
  } catch {
    return rejected({ code: "wrong_encoding", values: { encoding } });
  }
}

/** Codes in which any bytes mean something, so that tools that write UTF-8 still declare them. */
const oneByte = /^(?:iso-8859-1|latin1|us-ascii|windows-125\d)$/i;

/** Letters of an older code make no UTF-8 by accident. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function headEncoding(bytes: Uint8Array): string | undefined {
  const marked = heads.find((head) => startsWith(bytes, head.bytes));
  if (marked !== undefined) return marked.encoding;
  // XML begins with a sign of ASCII, one half of which is nothing in UTF-16.
  const [first, second] = bytes;
  if (first === 0 && second !== 0) return "utf-16be";
  return first !== 0 && second === 0 ? "utf-16le" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(beginning)?.[1];
  // Its letters are one byte each, so it cannot be what it says: it was converted.
  return declared !== undefined && /^(utf-?16|ucs-?2|utf-?32)/i.test(declared) ? "utf-8" : declared;
}

function decoderOf(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return null;
  }
}
