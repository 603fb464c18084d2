"use client";

import { type ReactNode, type RefObject, useId } from "react";
import { classNames } from "./class-names";

type DialogProps = {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  /** `seal`: cannot be undone. */
  readonly tone?: "seal" | "pen";
  readonly children: ReactNode;
};

/** What ends a dialog: always in sight, however long the form above it has become. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky -bottom-6 -mx-4 mt-2 -mb-6 flex flex-wrap gap-3 border-t border-rule bg-sheet px-4 pt-3 pb-6 md:-mx-8 md:px-8">
      {children}
    </div>
  );
}

/** The browser's own modal dialog: it keeps the focus, Escape closes it. */
export function Dialog({ dialog, title, tone = "pen", children }: DialogProps) {
  const id = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classNames(
        "fixed inset-0 m-auto scroll-pb-24 w-[min(640px,calc(100vw-32px))] border-t-[6px] bg-sheet px-4 py-6 text-left whitespace-normal text-ink shadow-dialog md:px-8",
        tone === "seal" ? "border-seal" : "border-pen",
      )}
    >
      <h2 id={id} className="mb-3 text-26">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
