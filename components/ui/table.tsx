import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { TableScroller } from "./table-scroller";

type TableProps = {
  /** What the table is, and how it is sorted. */
  readonly caption: string;
  readonly captionShown?: boolean;
  /** False inside a `Block` or a side column, where no margin is at hand. */
  readonly inMargin?: boolean;
  /** Widths that do not follow the words; columns then come from a `colgroup`. */
  readonly fixed?: boolean;
  /** On a phone each row stands as a block, its cells under each other with their `label`s. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
};

/** A ledger: stands at the page's left edge, so that its first column is the margin. */
export function Table(props: TableProps) {
  const { caption, captionShown = false, inMargin = true, children } = props;
  const { fixed = false, stacks = false } = props;
  return (
    <TableScroller label={caption}>
      <table
        // Rows that are drawn as blocks are a table still, for those who hear the page.
        role={stacks ? "table" : undefined}
        className={classNames(
          "ledger",
          inMargin ? "in-margin" : "bare",
          fixed && "table-fixed",
          stacks && "stacks",
        )}
      >
        <caption
          className={
            captionShown
              ? "pb-2 pl-[calc(var(--le)+var(--s5))] text-left text-15 text-ink-2"
              : "sr-only"
          }
        >
          {caption}
        </caption>
        {children}
      </table>
    </TableScroller>
  );
}

type Align = { readonly numeric?: boolean; readonly center?: boolean };

/** Nothing where nothing is set: an attribute without a value would travel with each cell. */
function align({ numeric, center }: Align): { readonly className?: string } {
  if (numeric) return { className: "num" };
  return center ? { className: "mid" } : {};
}

type ThProps = Align & Omit<ThHTMLAttributes<HTMLTableCellElement>, "className" | "align">;

/** Head of a column; with `scope="row"` the words that name a row. Units stand in the head. */
export function Th({ numeric = false, center = false, scope = "col", ...rest }: ThProps) {
  return <th {...rest} scope={scope} {...align({ numeric, center })} />;
}

type TdProps = Align &
  Omit<TdHTMLAttributes<HTMLTableCellElement>, "className" | "align"> & {
    /** The head of the column, where the cell of a table that `stacks` stands alone. */
    readonly label?: string;
  };

export function Td({ numeric = false, center = false, label, ...rest }: TdProps) {
  return <td {...rest} {...(label && { "data-label": label })} {...align({ numeric, center })} />;
}

type TrProps = {
  /** total: the sum · group: a heading among rows · look: needs a look · bad: refused or late · opens, under: a row and the note below it. */
  readonly kind?:
    | "total"
    | "group"
    | "look"
    | "bad"
    | "opens"
    | "under"
    | "look opens"
    | "look under";
  /** For a link to lead there. */
  readonly id?: string;
  readonly children: ReactNode;
};

export function Tr({ kind, id, children }: TrProps) {
  return (
    <tr {...(id && { id })} {...(kind && { className: kind })}>
      {children}
    </tr>
  );
}
