import type { Finding, Level } from "@/lib/domain/rehearsal/judge";
import { rehearsalTexts } from "@/lib/platform/console-text";
import { clockText, dayOf, dayText } from "@/lib/documents/paper/date-words";
import { filled, findingText } from "./finding-text";
import type { Sheet } from "./plan";

/** The sheet for the terminal: the verdict first, then a line for each check. */
export function sheetText({ verdict, at, address, candidates, findings }: Sheet): string {
  const texts = rehearsalTexts();
  const width = Math.max(...Object.values(texts.levels).map(({ length }) => length));
  const line = (finding: Finding) =>
    `${mark(finding.level)} ${texts.levels[finding.level].padEnd(width)}  ${findingText(finding, texts)}`;
  return [
    texts.title,
    filled(texts.head, { address, candidates, ...momentOf(at) }),
    "",
    ...findings.map(line),
    "",
    texts.verdicts[verdict],
  ].join("\n");
}

function momentOf(at: string): Readonly<Record<"time" | "date", string>> {
  const instant = new Date(at);
  return { time: clockText(instant), date: dayText(dayOf(instant)) };
}

const marks: Record<Level, string> = { go: "+", look: "?", no_go: "!" };
const mark = (level: Level) => marks[level];
