import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { Link, type LinkProps } from "./link";

export type ButtonLook = {
  /** One `go` a view, the next step; `seal` cannot be undone; `plain` is the lesser way. */
  readonly variant?: "outline" | "go" | "seal" | "seal-outline" | "plain";
  readonly size?: "normal" | "low" | "big";
  readonly wide?: boolean;
};

const variants = {
  outline: "border-pen bg-sheet text-pen hover:bg-pen-wash",
  go: "border-pen bg-pen text-on-pen hover:bg-pen-deep hover:text-on-deep",
  seal: "border-seal bg-seal text-on-seal",
  "seal-outline": "border-seal bg-sheet text-seal hover:bg-seal-wash",
  plain: "border-transparent text-pen hover:bg-pen-wash",
};

const sizes = {
  normal: "min-h-target py-2",
  low: "min-h-low py-1 text-15 whitespace-nowrap",
  big: "min-h-14 py-2.5 text-18",
};

const sides = { normal: "px-4.5", low: "px-3", big: "px-7" };

/** The look of a button, for things that are pressed but are no button. */
export function buttonClass({ variant = "outline", size = "normal", wide }: ButtonLook): string {
  return classNames(
    "press border-control rounded-control inline-flex items-center justify-center gap-2 text-center leading-[1.2] font-semibold no-underline",
    "disabled:border-rule-strong disabled:bg-paper disabled:text-ink-2 disabled:cursor-not-allowed",
    "aria-disabled:border-rule-strong aria-disabled:bg-paper aria-disabled:text-ink-2 aria-disabled:cursor-not-allowed",
    variants[variant],
    sizes[size],
    // What is as wide as its column breaks into lines instead of leaving it.
    wide ? "w-full px-2.5" : `md:whitespace-nowrap ${sides[size]}`,
    // Without a frame its words begin where those above it do.
    variant === "plain" && size === "normal" && !wide && "max-md:px-0",
  );
}

type Faces = ButtonLook & {
  readonly icon?: LucideIcon;
  readonly iconAfter?: LucideIcon;
  readonly children: ReactNode;
};

type ButtonProps = Faces &
  Omit<ComponentProps<"button">, "className"> & {
    /** An icon drawn on the server, which may arrive as a promise of it (`lazy`): not to be told from a component, so it has a name of its own. */
    readonly drawn?: ReactNode;
  };

/** Verb first, object after. */
export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, drawn, iconAfter, children, ...rest } = props;
  return (
    <button type="button" {...rest} className={buttonClass(look(variant, size, wide))}>
      {icon ? <Icon of={icon} /> : drawn}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
    </button>
  );
}

type ButtonLinkProps = Faces & Omit<LinkProps, "className">;

/** A way to another page, or to a file, that looks like a button. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, size, wide, icon, iconAfter, children, ...rest } = props;
  return (
    <Link {...rest} className={buttonClass(look(variant, size, wide))}>
      {icon && <Icon of={icon} />}
      {children}
      {iconAfter && <Icon of={iconAfter} />}
    </Link>
  );
}

function look(
  variant: ButtonLook["variant"],
  size: ButtonLook["size"],
  wide: boolean | undefined,
): ButtonLook {
  return { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
}

/** Buttons in a row. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}

/** Buttons under each other, for a side column. */
export function ButtonStack({ children }: { readonly children: ReactNode }) {
  return <div className="mt-4 grid gap-2">{children}</div>;
}
