"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type TableScrollerProps = { readonly label: string; readonly children: ReactNode };

/** Lets a wide table scroll on a small screen, by keyboard too; elsewhere its head can stick. */
export function TableScroller({ label, children }: TableScrollerProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth + 1),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={box}
      className="relative max-md:overflow-x-auto"
      {...(scrolls && { tabIndex: 0, role: "region", "aria-label": label })}
    >
      {children}
    </div>
  );
}
