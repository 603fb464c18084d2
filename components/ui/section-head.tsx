import type { ReactNode } from "react";

type SectionHeadProps = {
  readonly title: string;
  readonly id?: string;
  readonly sub?: ReactNode;
  /** Right of the heading: a search box, a link, a state. */
  readonly children?: ReactNode;
};

/** A section begins with a black rule. Stands in a `Block`. */
export function SectionHead({ title, id, sub, children }: SectionHeadProps) {
  return (
    <div className="mb-2 border-t-2 border-ink pt-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={id} className="mr-auto">
          {title}
        </h2>
        {children}
      </div>
      {sub && <p className="mt-0.5 max-w-text text-15 text-ink-2">{sub}</p>}
    </div>
  );
}
