import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Figure = {
  readonly label: string;
  readonly value: ReactNode;
  /** Interval, base, what it is compared with. */
  readonly note?: ReactNode;
};

const columns: Record<number, string> = {
  1: "md:grid-cols-1",
  2: "md:grid-cols-2",
  3: "md:grid-cols-3",
  4: "md:grid-cols-4",
  5: "md:grid-cols-5",
};

/** The few big numbers of a report, under a black rule. Stands in a `Block`. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <dl
      className={classNames(
        "grid grid-cols-2 border-t-2 border-ink",
        columns[items.length] ?? "md:grid-cols-4",
      )}
    >
      {items.map(({ label, value, note }, index) => (
        <div
          key={label}
          className={classNames(
            "pt-2.5 pr-4 pb-0.5",
            index > 0 && "md:border-l md:border-rule md:pl-4",
          )}
        >
          <dt className="text-15 text-ink-2">{label}</dt>
          <dd className="leading-[1.25]">
            <span className="block text-[1.75rem] font-bold">{value}</span>
            {note && <small className="block">{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type BigFigureProps = { readonly value: ReactNode; readonly children: ReactNode };

/** The one figure of a part, with its words beside it. */
export function BigFigure({ value, children }: BigFigureProps) {
  return (
    <p className="mb-2.5 flex items-center gap-4">
      <b className="shrink-0 text-[3rem] leading-none tracking-[-0.02em] whitespace-nowrap">
        {value}
      </b>
      <span className="text-15">{children}</span>
    </p>
  );
}
