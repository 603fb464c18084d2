const mark = /^(?:x|v|✓|✔|√|☑|\*|đ|đúng|true|1|có|yes)$/iu;
const noMark = /^(?:|-|s|sai|false|0|không|no)$/iu;

/** Whether a cell beside an option says that it is right. */
export function isMark(cell: string): boolean {
  return mark.test(cell);
}

/** Whether it says that it is not, or nothing. */
export function isNoMark(cell: string): boolean {
  return noMark.test(cell);
}
