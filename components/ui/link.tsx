import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

type LinkOrWords = LinkProps | (Omit<LinkProps, "href"> & { readonly href: null });

/**
 * A way to another page, or to a file. Nothing is fetched before somebody goes there: every page is
 * made for who asks, so of a page fetched ahead only its frame could be kept, and a list of links
 * would cost the server as many requests. Where it leads to nothing for who reads, `href` is null and
 * the words stand alone.
 */
export function Link(props: LinkOrWords) {
  if (props.href === null) return <span className={props.className}>{props.children}</span>;
  return <NextLink {...props} prefetch={false} />;
}
