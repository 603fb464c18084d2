import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const keys = {
  own: (
    <>
      <path d="M1 8h30M2 5v6M30 5v6" className="stroke-pen" strokeWidth="3" />
      <circle cx="16" cy="8" r="5.5" className="fill-pen" />
    </>
  ),
  other: (
    <>
      <path d="M1 8h30M2 5v6M30 5v6" className="stroke-ink" strokeWidth="2" />
      <circle cx="16" cy="8" r="4.5" className="fill-ink" />
    </>
  ),
  reference: <path d="M16 1v14" className="stroke-ink-2" strokeWidth="3" />,
  band: <path d="M16 0v16" className="stroke-ink" strokeWidth="4" />,
} as const;

const words = {
  own: "this_unit",
  other: "with_interval",
  reference: "group_mean",
  band: "same_band",
} as const;

type ChartLegendProps = {
  readonly shows: readonly (keyof typeof keys)[];
  readonly children?: ReactNode;
};

/** What the marks of a dot-and-whisker chart mean. */
export function ChartLegend({ shows, children }: ChartLegendProps) {
  const t = useTranslations("common.chart");
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-14 text-ink-2">
      {shows.map((name) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <svg width="32" height="16" aria-hidden="true">
            {keys[name]}
          </svg>
          {t(words[name])}
        </span>
      ))}
      {children}
    </p>
  );
}
