import type { SourceRun } from "../reading";

/** How a stretch of text is marked. */
export type Marks = Omit<SourceRun, "text">;

/** Runs as a paragraph shows them: single spaces, none at the ends, equal neighbours joined. */
export function tidyRuns(runs: readonly SourceRun[]): SourceRun[] {
  const tidy: SourceRun[] = [];
  let spaced = true;
  for (const run of runs) {
    // No-break spaces were put there on purpose: see `writeLines`.
    const single = run.text.replace(/[^\S\u00a0]+/gu, " ");
    const text: string = spaced ? single.replace(/^ /, "") : single;
    if (text === "") continue;
    spaced = text.endsWith(" ");
    append(tidy, { ...run, text });
  }
  return trimEnd(tidy);
}

function append(runs: SourceRun[], run: SourceRun): void {
  const last = runs.at(-1);
  if (last !== undefined && sameMarks(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else {
    runs.push(run);
  }
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
}

function trimEnd(runs: SourceRun[]): SourceRun[] {
  const last = runs.at(-1);
  if (last === undefined || !last.text.endsWith(" ")) return runs;
  const text = last.text.trimEnd();
  return text === "" ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }];
}
