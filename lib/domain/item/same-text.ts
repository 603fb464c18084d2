import { fold, stripMarks } from "@/lib/domain/text/fold";
import { tonesLast } from "@/lib/domain/text/tones-last";
import type { TextReading } from "./interaction";

/**
 * Whether a typed text is one of the accepted ones.
 *
 * Never told apart: composed and decomposed letters, the place of a tone mark (hòa, hoà), runs and
 * kinds of spaces, full and half width, kinds of quotation marks and dashes, a full stop at the
 * end. Marks and capitals are told apart where `reading` says so.
 */
export function isAccepted(
  typed: string,
  accepted: readonly string[],
  reading: TextReading,
): boolean {
  const wanted = comparable(typed, reading);
  return wanted !== "" && accepted.some((text) => comparable(text, reading) === wanted);
}

function comparable(text: string, { marks, capitals }: TextReading): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<=[\p{L}\p{N}])\.$/u, "");
  if (!marks) return capitals ? stripMarks(plain) : fold(plain);
  const cased = capitals ? plain : plain.toLocaleLowerCase("vi");
  return tonesLast(cased);
}
