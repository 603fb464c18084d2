/**
 * How many columns each text of a row that heads a group takes: its own and the empty ones after
 * it. 0 for a column that another text covers; an empty text at the beginning keeps its column.
 */
export function groupSpans(row: readonly string[]): number[] {
  const spans = row.map(() => 1);
  let owner = 0;
  row.forEach((text, n) => {
    if (n === 0 || text !== "" || row[owner] === "") {
      owner = n;
      return;
    }
    spans[owner] = (spans[owner] ?? 0) + 1;
    spans[n] = 0;
  });
  return spans;
}
