/** Whether a text is in Aiken: some options and an English "ANSWER: X" on a line of its own. */
export function looksLikeAiken(text: string): boolean {
  const answers = text.match(/^ANSWER:[ \t]*[A-Z][ \t]*$/gm)?.length ?? 0;
  return answers > 0 && /^[A-Z][.)]/m.test(text) && !/^[ \t]*(?:Câu|Question)[ \t]+\d/im.test(text);
}
