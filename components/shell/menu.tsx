"use client";

import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { isLongest, menuLength } from "./menu-length";

export type MenuItem = { readonly href: string; readonly label: string };

type MenuProps = { readonly label: string; readonly items: readonly MenuItem[] };

/** The main menu in the head, on screens that have room for it. */
export function Menu({ label, items }: MenuProps) {
  const here = currentHref(usePathname(), items);
  // Who does much gets closer entries, then smaller ones, before they get a second row.
  const dense = menuLength(items) > 60;
  const crowded = menuLength(items) > 76;
  const packed = isLongest(items);
  return (
    <nav
      aria-label={label}
      className={classNames(
        "hidden flex-wrap self-stretch md:flex",
        dense ? "ml-2 content-center" : "ml-8",
        // What room there is lies between the entries, as far as they still read as one row.
        dense && !packed && "mr-3 max-w-[52rem] justify-between",
        dense && (crowded ? "text-14" : "text-15"),
      )}
    >
      {items.map(({ href, label: text }) => {
        const current = href === here;
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={classNames(
              "flex items-center border-y-4 border-t-transparent whitespace-nowrap no-underline",
              dense ? "min-h-12" : "min-h-16 px-3.5",
              dense && !packed && (crowded ? "px-1" : "px-2"),
              packed && "px-[3px] 2xl:px-1",
              current
                ? "border-b-on-deep font-semibold text-on-deep"
                : "border-b-transparent text-on-deep-2 hover:text-on-deep",
            )}
          >
            {text}
          </Link>
        );
      })}
    </nav>
  );
}

/** The same as plain lines, for the drop-down of small screens. */
export function MenuLines({ label, items }: MenuProps) {
  const here = currentHref(usePathname(), items);
  return (
    <nav aria-label={label} className="mb-2 border-b border-rule pb-2 md:hidden">
      {items.map(({ href, label: text }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className="flex min-h-target items-center px-4 text-ink no-underline aria-[current=page]:font-semibold aria-[current=page]:text-pen"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** The entry that leads closest to where one is: a page may lie below two. */
function currentHref(path: string, items: readonly MenuItem[]): string | undefined {
  return items
    .map(({ href }) => href)
    .filter((href) => isWithin(path, href))
    .sort((one, other) => other.length - one.length)[0];
}

function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
