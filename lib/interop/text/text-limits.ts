/** No bank of questions is longer. */
const mostLines = 200_000;

/** Whether a text has more lines than any bank: they take far more room than the text. */
export function hasTooManyLines(text: string): boolean {
  let count = 0;
  for (
    let at = text.indexOf("\n");
    at >= 0 && count <= mostLines;
    at = text.indexOf("\n", at + 1)
  ) {
    count += 1;
  }
  return count > mostLines;
}
