import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";
import { PageTitle } from "./page-title";

type PageProps = {
  readonly children: ReactNode;
  /** Stands above both columns, as the head of a record does. */
  readonly top?: ReactNode;
  /** A `SideColumn`. */
  readonly side?: ReactNode;
  readonly sideWidth?: "narrow" | "normal" | "wide";
  /** On a phone the side stands above: what is to be done next is not below a list without end. */
  readonly sideFirst?: boolean;
  /** Printed small, so that it stands on one sheet of A4. */
  readonly oneSheet?: boolean;
};

const columns = {
  narrow: "md:grid-cols-[minmax(0,1fr)_264px]",
  normal: "md:grid-cols-[minmax(0,1fr)_300px]",
  wide: "lg:grid-cols-[minmax(0,1fr)_520px]",
};

/** A sheet with a margin. Everything in it is a `Block`, a `PageHead`, a `Note` or a `Table`. */
export function Page(props: PageProps) {
  const { children, top, side, sideWidth = "normal", sideFirst = false, oneSheet } = props;
  const grid = classNames(
    "grid flex-1 print:block",
    columns[sideWidth],
    sideFirst && "max-md:[&>section]:order-first max-md:[&>section]:border-t-0",
  );
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames("with-margin flex flex-1 flex-col", oneSheet && "one-sheet")}
    >
      {top}
      {side ? (
        <div className={grid}>
          <div className="min-w-0 pb-7">{children}</div>
          {side}
        </div>
      ) : (
        <div className="pb-7">{children}</div>
      )}
    </main>
  );
}

type SideColumnProps = {
  readonly label: string;
  /** For a link to lead there. */
  readonly id?: string;
  readonly children: ReactNode;
};

/** The tinted column at the right: sums, what is left to do, the acts of the page. */
export function SideColumn({ label, id, children }: SideColumnProps) {
  return (
    <section
      {...(id && { id })}
      aria-label={label}
      className="border-t border-rule bg-paper px-gutter py-4 md:border-t-0 md:border-l print:border-l-0"
    >
      {children}
    </section>
  );
}

type BlockProps = {
  readonly children: ReactNode;
  /** Stands in the margin: a number, a code, a state. Never prose. */
  readonly mark?: ReactNode;
  /** Space above. */
  readonly space?: "none" | "small" | "normal";
  readonly className?: string;
};

const spaces = { none: "", small: "pt-3", normal: "pt-6" };

/** A piece of the page: its mark in the margin, its words right of it. */
export function Block({ children, mark, space = "normal", className }: BlockProps) {
  return (
    <div className={classNames("grid grid-cols-[var(--le)_minmax(0,1fr)]", spaces[space])}>
      <div className="min-w-0 pt-0.5 pr-[11px] pl-1 text-right text-ink-2 md:pr-4 md:pl-3">
        {mark}
      </div>
      <div className={classNames("min-w-0 px-gutter", className)}>{children}</div>
    </div>
  );
}

/** A large mark for the margin: the number of a part. */
export function BigMark({ children }: { readonly children: ReactNode }) {
  return <span className="block text-36 leading-none font-bold text-ink">{children}</span>;
}

export type Crumb = { readonly label: string; readonly href?: string };

type PageHeadProps = {
  /** The finding on report pages, the place on working pages. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly sub?: ReactNode;
  /** Right of the title: buttons, a figure, a `Flow`. */
  readonly children?: ReactNode;
  readonly mark?: ReactNode;
};

/** The heading of a page, by which the browser calls it too. */
export function PageHead({ title, crumbs = [], sub, children, mark }: PageHeadProps) {
  return (
    <Block space="none" mark={mark} className="flex flex-wrap items-end gap-x-6 gap-y-3 pt-4 pb-3">
      <PageTitle>{title}</PageTitle>
      <div className="min-w-[min(16rem,100%)] flex-1">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {sub && <div className="mt-0.5 text-ink-2">{sub}</div>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-3">{children}</div>}
    </Block>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <p className="mb-0.5 text-14 text-ink-2">
      {crumbs.map(({ label, href }, index) => (
        <span key={label}>
          {index > 0 && " › "}
          {href ? (
            <Link href={href} className="inline-block py-0.5">
              {label}
            </Link>
          ) : (
            label
          )}
        </span>
      ))}
    </p>
  );
}
