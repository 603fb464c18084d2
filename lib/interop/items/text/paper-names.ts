import { labelOf } from "./option-labels";
import { namedStart } from "./starts";

/** Longer lines name no paper. */
const longest = 80;

const coded = /(?<!\p{L})mã đề(?: thi)?(?: số)?\s?[:.]?\s?(\d{1,4}|[A-H]\d{0,3})(?![\p{L}\p{N}])/iu;
const numbered =
  /^(?:bảng )?(?:đáp án[\s:–-]{0,3})?đề(?: thi| kiểm tra)?(?: số)?\s?:?\s?(\d{1,4}|[A-H])\s?[:.)]?$/iu;

/** The code of the paper that a line names: "Mã đề thi: 102", "ĐÁP ÁN ĐỀ SỐ 2"; null for other lines. */
export function paperIn(text: string): string | null {
  if (text.length > longest || !/đề/iu.test(text)) return null;
  if (namedStart(text) !== null || labelOf(text) !== null) return null;
  return (coded.exec(text) ?? numbered.exec(text))?.[1]?.toUpperCase() ?? null;
}
