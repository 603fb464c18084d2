/** What a spreadsheet takes for the beginning of a formula, in full width too. */
const opensFormula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A text as it may stand in a spreadsheet made for somebody else: one that would be read as a formula
 * begins with an apostrophe, so that it stays a text however often the file is opened and saved.
 *
 * Source: reliability §3.2 E21.
 */
export function guardCell(text: string): string {
  return opensFormula.test(text) ? `'${text}` : text;
}
