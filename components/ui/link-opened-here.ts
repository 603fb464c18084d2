/** The link that a click opens in this tab: not in another, and not as a file. */
export function linkOpenedHere(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute("download")) return null;
  return link.target === "" || link.target === "_self" ? link : null;
}
