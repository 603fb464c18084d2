/** Options in lines of their own: an A, and below it a B. */
const listed = /^A[.)].{0,5000}(?:\r\n?|\n)\s{0,20}B[.)]/m;

/** Whether a text is in Aiken: some options and an English "ANSWER: X" on a line of its own. */
export function looksLikeAiken(text: string): boolean {
  const answers = text.match(/^ANSWER:[ \t]*[A-Z][ \t]*$/gm)?.length ?? 0;
  return (
    answers > 0 &&
    /^[A-Z][.)]/m.test(text) &&
    isListed(text) &&
    !/^[ \t]*(?:Câu|Question)[ \t]+\d/im.test(text)
  );
}

/** Where no A has its B below it, a file may still be one of Aiken that is broken, but no paper. */
function isListed(text: string): boolean {
  return listed.test(text) || !/^A[.)].{0,2000}?\sB[.)]|^A\.\s*$/m.test(text);
}
