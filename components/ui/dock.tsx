import type { ReactNode } from "react";

/** The bar of final acts at the foot of a long form. Outside every `Block`; a state first, buttons last. */
export function Dock({ children }: { readonly children: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-2 flex flex-wrap items-center gap-4 border-t-[1.5px] border-ink bg-sheet py-2.5 pr-gutter pl-[calc(var(--le)+var(--s5))]">
      {children}
    </div>
  );
}
