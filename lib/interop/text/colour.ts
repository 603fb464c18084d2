/** Black, white and what the reader's own settings give are no emphasis. */
export function isEmphatic(colour: string | undefined): boolean {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(colour ?? "")?.[1];
  if (digits === undefined) return false;
  const parts = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) > 60;
}
