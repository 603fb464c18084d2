import { classNames } from "./class-names";
import { Link } from "./link";
import { StatusMark, type Tone } from "./status-mark";
import type { ComponentProps } from "react";

export type SectionLink = {
  readonly href: string;
  readonly label: string;
  /** A roman number or a letter. */
  readonly mark?: string;
  readonly state?: {
    readonly tone: Tone;
    readonly icon: ComponentProps<typeof StatusMark>["icon"];
    readonly label: string;
  };
  readonly current: boolean;
};

type SectionNavProps = { readonly label: string; readonly sections: readonly SectionLink[] };

/** The parts of one thing, side by side under its head: of a record, of a person. Full width. */
export function SectionNav({ label, sections }: SectionNavProps) {
  return (
    <nav
      aria-label={label}
      className="ml-le grid grid-cols-2 border-t-2 border-ink bg-sheet md:flex"
    >
      {sections.map(({ href, label: text, mark, state, current }, index) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className={classNames(
            "grid min-h-target flex-1 grid-rows-[auto_1fr_auto] border-r border-b border-rule py-2 pr-1.5 text-14 leading-[1.25] text-ink no-underline hover:bg-paper",
            // Of several lines on a phone each begins where the page does.
            index === 0 ? "pl-gutter" : index % 2 === 0 ? "pl-gutter md:pl-3" : "pl-3",
            current && "bg-pen-wash shadow-[inset_0_-4px_0_var(--pen)]",
          )}
        >
          <b>{mark}</b>
          <span className={mark ? undefined : "text-16 font-semibold"}>{text}</span>
          {state && (
            <span className="mt-1">
              <StatusMark tone={state.tone} icon={state.icon} size={15}>
                {state.label}
              </StatusMark>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
