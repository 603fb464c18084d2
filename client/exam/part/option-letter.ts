/** The letter of the `index`-th option shown. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}
