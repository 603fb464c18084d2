declare global {
  interface Window {
    /** What asks whether the page may be left by the browser's way back; the last one speaks for all. */
    leaveGuards?: (() => boolean)[];
  }
}

// Browsers tell of going back in the order in which they were asked to, and the router takes the page
// away as soon as it hears of it: this asks before any script that has to be fetched.
const asking = `window.addEventListener("popstate", function (event) {
  var guards = window.leaveGuards || [];
  var guard = guards[guards.length - 1];
  if (guard && !guard()) event.stopImmediatePropagation();
});`;

/** Lets a page be asked before it is left by the browser's way back. Stands before every script. */
export function AskBeforeGoingBack({ nonce }: { readonly nonce: string | undefined }) {
  // Browsers hide the nonce from scripts, so that it never looks as it was sent.
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: asking }} />
  );
}
