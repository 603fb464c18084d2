"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type DropDownProps = {
  /** What is pressed. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
};

/** A panel under the head. Opens without script; with it, closes on Escape, outside and on the way to another page. */
export function DropDown({ summary, children }: DropDownProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const path = usePathname();

  useEffect(() => {
    details.current?.removeAttribute("open");
  }, [path]);

  useEffect(() => {
    function close(event: Event) {
      const element = details.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        element.querySelector("summary")?.focus();
      } else if (element.contains(event.target as Node)) return;
      element.removeAttribute("open");
    }
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details ref={details} className="relative">
      <summary className="press flex min-h-target list-none items-center gap-2 px-2 [&::-webkit-details-marker]:hidden">
        {summary}
      </summary>
      <div className="absolute top-full right-0 z-5 w-80 max-w-[92vw] border-t-2 border-ink bg-sheet py-3 text-ink shadow-dialog">
        {children}
      </div>
    </details>
  );
}
