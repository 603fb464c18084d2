/** For now. */
export function looksLikeTable(_text: string): boolean {
  return false;
}
