const kinds = "MC|MA|TF|ESS|ORD|MAT|FIB|FIB_PLUS|FIL|NUM|SR|OP|JUMBLED_SENTENCE|QUIZ_BOWL";
const row = new RegExp(`^(?:${kinds})\\t`);

/** Whether a text is a list of questions as Blackboard takes them: a kind, tabs, the rest, in every line. */
export function looksLikeBlackboard(text: string): boolean {
  const lines = text.split(/\r?\n/, 10).filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => row.test(line));
}
