/** What each of so many right answers is worth, in the figures that Moodle knows. */
export function shareOf(count: number): string {
  return String(Number((100 / Math.max(1, count)).toFixed(5)));
}
