import { areDrawn, type Band, inLanes, stretchesOf } from "@/lib/domain/measurement/bands";

/** Room for bars, nearer to each other the more there are: pixels beside a plot, per cent of a margin. */
const room = { beside: 64, inMargin: 80 };

/** The lines to draw, how far from each other, and how wide: of each bar its stretches, and a thread that holds them together. */
function drawn(bands: readonly Band[], { most, width }: { most: number; width: number }) {
  const { bars, lanes } = inLanes(bands);
  const step = Math.min(most, width / Math.max(1, lanes));
  const lines = bars.flatMap(({ places, from, to, lane }) => [
    { key: `thread ${places.join()}`, from, to, lane, isThread: true },
    ...stretchesOf(places).map((stretch) => {
      return { ...stretch, key: `${places.join()} ${stretch.from}`, lane, isThread: false };
    }),
  ]);
  return areDrawn(bands) ? { lines, lanes, step } : { lines: [], lanes: 0, step };
}

type BandBarsProps = {
  readonly bands: readonly Band[];
  readonly rows: number;
  /** Keeps the width of the bars without drawing them. */
  readonly empty?: boolean;
};

/** Black bars beside rows of equal height. A row under no bar stands alone. */
export function BandBars({ bands, rows, empty = false }: BandBarsProps) {
  const { lines, lanes, step } = drawn(bands, { most: 13, width: room.beside });
  if (lanes === 0) return null;
  const width = Math.ceil(lanes * step) + 8;
  return (
    <div className="relative ml-2 shrink-0">
      <svg width={width} height="1" className="block" />
      <svg width={width} className="absolute inset-0 h-full">
        {(empty ? [] : lines).map(({ key, from, to, lane, isThread }) => (
          <line
            key={key}
            x1={8 + lane * step}
            x2={8 + lane * step}
            y1={`${(100 * (from + 0.15)) / rows}%`}
            y2={`${(100 * (to + 0.85)) / rows}%`}
            className="stroke-ink"
            strokeWidth={isThread ? 1 : Math.min(4, step / 2)}
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
  const { lines, step } = drawn(bands, { most: 15, width: room.inMargin });
  const place = (lane: number) => `${(step === 15 ? 23 : 10) + lane * step}%`;
  return (
    <td className="relative">
      {label && <span className="sr-only">{label}</span>}
      <svg aria-hidden="true" className="absolute inset-0 size-full">
        {lines.map(({ key, from, to, lane, isThread }) =>
          row < from || row > to ? null : (
            <line
              key={key}
              x1={place(lane)}
              x2={place(lane)}
              y1={row === from ? "15%" : "0"}
              y2={row === to ? "85%" : "100%"}
              className="stroke-ink"
              strokeWidth={isThread ? 1 : Math.min(5, step / 3)}
            />
          ),
        )}
      </svg>
    </td>
  );
}
