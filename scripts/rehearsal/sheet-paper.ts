import type { Paper } from "@/lib/documents/paper/paper";
import { rehearsalPaper } from "@/lib/documents/rehearsal/rehearsal-paper";
import vi from "@/messages/vi/cli.json";
import { findingText } from "./finding-text";
import type { Sheet } from "./plan";

/** The sheet for those who sign it: in Vietnamese, whatever the terminal speaks. */
export function sheetPaper({ verdict, at, findings, ...facts }: Sheet): Paper {
  const texts = vi.rehearsal;
  return rehearsalPaper({
    ...facts,
    at: new Date(at),
    verdict: texts.verdicts[verdict],
    findings: findings.map((finding) => ({
      sentence: findingText(finding, texts),
      level: texts.levels[finding.level],
    })),
  });
}
