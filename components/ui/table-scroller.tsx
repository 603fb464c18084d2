"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

type TableScrollerProps = { readonly label: string; readonly children: ReactNode };

/** On which sides columns are out of sight. */
type Hidden = { readonly before: boolean; readonly after: boolean };

const nothing: Hidden = { before: false, after: false };

/**
 * Lets a table that is wider than its place be moved, by keyboard too, and marks each edge behind
 * which there is more; elsewhere its head can stick.
 */
export function TableScroller({ label, children }: TableScrollerProps) {
  const box = useRef<HTMLDivElement>(null);
  const { before, after } = useHidden(box);
  const scrolls = before || after;
  return (
    <div className="relative">
      <div
        ref={box}
        className={classNames(
          "relative max-md:overflow-x-auto print:overflow-visible",
          scrolls && "overflow-x-auto",
        )}
        {...(scrolls && { tabIndex: 0, role: "region", "aria-label": label })}
      >
        {children}
      </div>
      {before && <Edge side="before" />}
      {after && <Edge side="after" />}
    </div>
  );
}

function useHidden(box: RefObject<HTMLDivElement | null>): Hidden {
  const [hidden, setHidden] = useState(nothing);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const next = {
        before: scrollLeft > 1,
        after: scrollWidth - clientWidth - scrollLeft > 1,
      };
      setHidden((old) => (old.before === next.before && old.after === next.after ? old : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  return hidden;
}

/** A strip along the table with an arrow that stays in sight. Who hears the page hears the region. */
function Edge({ side }: { readonly side: keyof Hidden }) {
  return (
    <div
      aria-hidden="true"
      data-edge={side}
      className={classNames(
        "no-print pointer-events-none absolute inset-y-0 z-2 w-5 border-rule-strong bg-paper text-pen",
        side === "after" ? "right-0 border-l" : "left-0 border-r",
      )}
    >
      <Icon
        of={side === "after" ? ChevronRight : ChevronLeft}
        size={18}
        className="sticky top-[50vh] mt-2"
      />
    </div>
  );
}
