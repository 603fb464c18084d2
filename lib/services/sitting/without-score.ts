type Scored = {
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
  readonly automatic: { readonly points: number; readonly possible: number } | null;
};

/** A candidate as seen by who may read the list and no results. */
export function withoutScore<Row extends Scored>(row: Row): Row {
  return { ...row, points: null, possible: null, passed: null, automatic: null };
}
