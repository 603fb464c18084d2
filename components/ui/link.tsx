import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/**
 * A way to another page, or to a file. Nothing is fetched before somebody goes there: every page is
 * made for who asks, so of a page fetched ahead only its frame could be kept, and a list of links
 * would cost the server as many requests.
 */
export function Link(props: LinkProps) {
  return <NextLink {...props} prefetch={false} />;
}
