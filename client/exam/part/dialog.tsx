/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type Props = {
  readonly title: string;
  readonly tone?: "final" | "plain" | "sheet" | "wide";
  /** Escape, and the way back. Absent: the dialog must be answered. */
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
};

/** A modal dialog of the browser's own: it keeps the focus and gives it back. */
export function Dialog({ title, tone = "plain", onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-focus]")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class={tone}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
