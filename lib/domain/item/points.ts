import { decimalText, readNumber } from "./decimal";

/** Points as typed, "1,5" or "2", in hundredths of a point; 0 where that is none. */
export function hundredths(text: string): number {
  const number = readNumber(text);
  if (!number) return 0;
  const points = Number(decimalText(number)) * 100;
  return Number.isInteger(points) ? points : 0;
}
