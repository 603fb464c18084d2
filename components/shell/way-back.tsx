declare global {
  interface Window {
    /** Whether the page may be left by the browser's way back; a page with nothing to lose has none. */
    mayGoBack?: (() => boolean) | undefined;
  }
}

// Browsers tell of going back in the order in which they were asked to, and the router takes the page
// away as soon as it hears of it: this asks before any script that has to be fetched.
const asking = `window.addEventListener("popstate", function (event) {
  if (window.mayGoBack && !window.mayGoBack()) event.stopImmediatePropagation();
});`;

/** Lets a page be asked before it is left by the browser's way back. Stands before every script. */
export function AskBeforeGoingBack({ nonce }: { readonly nonce: string | undefined }) {
  // Browsers hide the nonce from scripts, so that it never looks as it was sent.
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: asking }} />
  );
}
