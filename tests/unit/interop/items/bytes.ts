/** A file of questions in UTF-8. */
export function file(text: string): { name: string; bytes: Uint8Array } {
  return { name: "cau-hoi", bytes: new TextEncoder().encode(text) };
}
