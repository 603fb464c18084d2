/** How many questions of an import are written, of how many, and when that was said last. */
export type ImportProgress = { readonly done: number; readonly total: number; readonly at: Date };

/** So long a portion takes at most on a machine where others work, too. */
const longestPortionMs = 60_000;

/** What is still being written; null for nothing, and where whoever wrote it has fallen silent. */
export function underWay(
  progress: ImportProgress | undefined,
  now: Date,
): { readonly done: number; readonly total: number } | null {
  if (progress === undefined) return null;
  if (now.getTime() - progress.at.getTime() > longestPortionMs) return null;
  return { done: progress.done, total: progress.total };
}
