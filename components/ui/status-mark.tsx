import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { EmptyGlyph, HeldGlyph, Icon, SavedGlyph } from "./icon";

/** ok: on the server, passed, done · wait: waiting, needs a look · bad: refused, late, lost · on: this one · off: normal. */
export type Tone = "ok" | "wait" | "bad" | "on" | "off";

const tones: Record<Tone, string> = {
  ok: "text-leaf font-semibold",
  wait: "text-amber font-semibold",
  bad: "text-seal font-semibold",
  on: "text-pen font-semibold",
  off: "text-ink-2",
};

const glyphs = { saved: SavedGlyph, held: HeldGlyph, empty: EmptyGlyph };

type StatusMarkProps = {
  readonly tone: Tone;
  /** A lucide icon, or one of our own three. */
  readonly icon: LucideIcon | keyof typeof glyphs;
  readonly size?: number;
  readonly children: ReactNode;
};

/** A state: always icon and word and colour. */
export function StatusMark({ tone, icon, size = 18, children }: StatusMarkProps) {
  return (
    <span className={classNames("inline-flex items-center gap-1.5 align-middle", tones[tone])}>
      <StateIcon icon={icon} size={size} />
      <span>{children}</span>
    </span>
  );
}

function StateIcon({ icon, size }: Pick<StatusMarkProps, "icon"> & { readonly size: number }) {
  if (typeof icon !== "string") return <Icon of={icon} size={size} />;
  const Glyph = glyphs[icon];
  return <Glyph size={size} />;
}

type StampProps = { readonly children: ReactNode; readonly detail?: ReactNode };

/** The rectangular mark of incoming mail, for what is sealed. Never round. */
export function Stamp({ children, detail }: StampProps) {
  return (
    <span className="inline-block border-[2.5px] border-seal px-3.5 pt-1.5 pb-[7px] text-center leading-table font-bold tracking-[0.04em] text-seal uppercase outline-1 -outline-offset-[6px] outline-seal">
      {children}
      {detail && (
        <small className="block font-semibold tracking-normal normal-case">{detail}</small>
      )}
    </span>
  );
}
