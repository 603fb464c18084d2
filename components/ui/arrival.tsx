"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ArrivalProps = { readonly children: ReactNode };

/**
 * What a page was come to for, where it follows from a press on the page before: the focus is led
 * to it, so that it is read out next and the next key begins there.
 */
export function Arrival({ children }: ArrivalProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
