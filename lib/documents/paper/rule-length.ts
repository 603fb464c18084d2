import { layout } from "./layout";

// Times bold, thousandths of its size. The rules under names of bodies follow the length of a text,
// and no format tells how long a text came out.
const capitals =
  "722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667";
const smalls =
  "500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444";
const widths = new Map([
  ...widthsFrom("A", capitals),
  ...widthsFrom("a", smalls),
  [" ", 250],
  ["-", 333],
  ["(", 333],
  [")", 333],
  [",", 250],
  ["%", 1000],
  ["Đ", 722],
  ["đ", 556],
]);
const otherwise = 500;

function widthsFrom(first: string, list: string): [string, number][] {
  const code = first.charCodeAt(0);
  return list.split(" ").map((width, n) => [String.fromCharCode(code + n), Number(width)]);
}

const mmPerPoint = 25.4 / 72;

/** How long a text in bold type of `size` points is, in millimetres. */
export function boldLength(text: string, size: number): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "")];
  const thousandths = letters.reduce((sum, letter) => sum + (widths.get(letter) ?? otherwise), 0);
  return (thousandths / 1000) * size * mmPerPoint;
}

/** Of the text above it: a third to a half. */
const share = 0.4;

/** How long the rule under a name or a subject is, of which `room` millimetres stand in a line. */
export function ruleUnder(lines: readonly string[], size: number, room: number): number {
  const longest = Math.max(0, ...lines.map((line) => boldLength(line, size)));
  return Math.min(longest, room) * share;
}

/** How long the rule under Tiêu ngữ is: as long as the words. */
export function ruleUnderMotto(motto: string): number {
  return boldLength(motto, layout.size.motto);
}
