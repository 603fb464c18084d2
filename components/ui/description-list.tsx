import type { ReactNode } from "react";

export type Description = { readonly label: string; readonly value: ReactNode };

type DescriptionListProps = {
  readonly items: readonly Description[];
  /** `rows`: hairlines, values at the right, for counts. `pairs`: labels left, values beside them. */
  readonly look?: "pairs" | "rows";
};

export function DescriptionList({ items, look = "pairs" }: DescriptionListProps) {
  if (look === "rows") {
    return (
      <dl className="text-15">
        {items.map(({ label, value }) => (
          <div key={label} className="flex justify-between gap-4 border-b border-rule py-1.5">
            <dt className="max-w-3/5 shrink-0">{label}</dt>
            <dd className="text-right font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className="grid gap-x-4 gap-y-1.5 md:grid-cols-[max-content_minmax(0,1fr)]">
      {items.map(({ label, value }) => (
        <div key={label} className="md:contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
