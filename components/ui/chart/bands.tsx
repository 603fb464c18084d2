/** Rows from `from` to `to`, both counted from 0 and included, that cannot be told apart. */
export type Band = { readonly from: number; readonly to: number };

/** Pixels from one bar to the next. */
const STEP = 13;

type BandBarsProps = {
  readonly bands: readonly Band[];
  readonly rows: number;
  /** Keeps the width of so many bars without drawing them. */
  readonly room?: number;
};

/** Black bars beside rows of equal height. A row under no bar stands alone. */
export function BandBars({ bands, rows, room = bands.length }: BandBarsProps) {
  const width = room * STEP + 8;
  return (
    <div className="relative ml-2 shrink-0">
      <svg width={width} height="1" className="block" />
      <svg width={width} className="absolute inset-0 h-full">
        {bands.map(({ from, to }, index) => (
          <line
            key={`${from}-${to}`}
            x1={8 + index * STEP}
            x2={8 + index * STEP}
            y1={`${(100 * (from + 0.15)) / rows}%`}
            y2={`${(100 * (to + 0.85)) / rows}%`}
            className="stroke-ink"
            strokeWidth="4"
          />
        ))}
      </svg>
    </div>
  );
}

type BandCellProps = {
  readonly bands: readonly Band[];
  /** Which row of the table this is, from 0. */
  readonly row: number;
  /** The same in words, for those who hear the table. */
  readonly label?: string;
};

/** The bars in the margin of a table, piece by piece. Stands as the first cell of each row. */
export function BandCell({ bands, row, label }: BandCellProps) {
  return (
    <td className="relative">
      {label && <span className="sr-only">{label}</span>}
      <svg aria-hidden="true" className="absolute inset-0 size-full">
        {bands.map(({ from, to }, index) =>
          row < from || row > to ? null : (
            <line
              key={`${from}-${to}`}
              x1={22 + index * 15}
              x2={22 + index * 15}
              y1={row === from ? "15%" : "0"}
              y2={row === to ? "85%" : "100%"}
              className="stroke-ink"
              strokeWidth="5"
            />
          ),
        )}
      </svg>
    </td>
  );
}
