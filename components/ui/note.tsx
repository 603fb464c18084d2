import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type NoteTone = "wait" | "bad" | "ok" | "plain";

const strips: Record<NoteTone, string> = {
  wait: "border-amber-mark bg-amber-wash",
  bad: "border-seal bg-seal-wash",
  ok: "border-leaf bg-leaf-wash",
  plain: "border-rule bg-paper",
};

const words: Record<NoteTone, string> = {
  wait: "text-amber",
  bad: "text-seal",
  ok: "text-leaf",
  plain: "text-ink-2",
};

const icons: Record<NoteTone, LucideIcon> = {
  wait: TriangleAlert,
  bad: CircleAlert,
  ok: CircleCheck,
  plain: Info,
};

type NoteProps = {
  readonly tone: NoteTone;
  /** What happened, in bold. */
  readonly title?: string;
  /** What is safe, and what to do. */
  readonly children?: ReactNode;
  /** Buttons at the right. */
  readonly action?: ReactNode;
  readonly icon?: LucideIcon;
  /** `alert` is read out at once; `status` when there is a pause. */
  readonly role?: "alert" | "status";
};

/** The strip under the head: what happened, what is safe, what to do. Full width, not in a `Block`. */
export function Note({ tone, title, children, action, icon, role }: NoteProps) {
  return (
    <div
      role={role}
      className={classNames(
        "grid min-h-14 grid-cols-[var(--le)_minmax(0,1fr)] items-center border-y md:grid-cols-[var(--le)_minmax(0,1fr)_auto]",
        strips[tone],
      )}
    >
      <Icon
        of={icon ?? icons[tone]}
        size={28}
        className={classNames("mr-3.5 justify-self-end md:mr-4", words[tone])}
      />
      <div className="px-gutter py-2">
        {title && <b className={words[tone]}>{title}</b>} {children}
      </div>
      {action && (
        <div className="col-start-2 flex flex-wrap gap-2 px-gutter pb-2 md:col-start-3 md:pt-2 md:pl-0">
          {action}
        </div>
      )}
    </div>
  );
}

type HintProps = {
  readonly tone?: "wait" | "bad" | "plain";
  readonly children: ReactNode;
  readonly role?: "alert" | "status";
};

const hints = {
  wait: "border-amber-mark bg-amber-wash",
  bad: "border-seal bg-seal-wash",
  plain: "border-ink-2 bg-paper",
};

/** A remark inside a `Block`. */
export function Hint({ tone = "wait", children, role }: HintProps) {
  return (
    <div role={role} className={classNames("my-3 max-w-text border-l-4 px-4 py-2", hints[tone])}>
      {children}
    </div>
  );
}
