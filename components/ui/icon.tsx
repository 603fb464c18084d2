import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type IconProps = { readonly of: LucideIcon; readonly size?: number; readonly className?: string };

/** A lucide icon. Always beside a word, so it is hidden from readers of the page by ear. */
export function Icon({ of: Drawing, size = 20, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      strokeWidth={2}
      className={classNames("shrink-0", className)}
    />
  );
}

type GlyphProps = { readonly size?: number; readonly className?: string };

/** On the server: a full disc with a tick. */
export function SavedGlyph(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.5 12.5 3 3 6-6.5" stroke="var(--sheet)" strokeWidth="2.6" />
    </Glyph>
  );
}

/** On this PC, waiting: half a disc. */
export function HeldGlyph(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

/** Nothing yet: a dashed ring. */
export function EmptyGlyph(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3.2 2.77" />
    </Glyph>
  );
}

function Glyph({ size = 20, className, children }: GlyphProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("shrink-0", className)}
    >
      {children}
    </svg>
  );
}
