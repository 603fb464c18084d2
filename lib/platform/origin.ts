import { env, publicAddress } from "./env";

/** Whether people reach this installation over TLS. */
export function isServedSecurely(): boolean {
  return new URL(publicAddress(env())).protocol === "https:";
}

/** Whether browsers give pages of this origin a service worker, locks and `crypto.subtle`. */
export function isSafeOrigin(): boolean {
  const { publicOrigin, host } = env();
  // A server that listens on every address is reached from other machines, whatever we call it.
  const reached = publicOrigin ? new URL(publicOrigin).hostname : host;
  return isServedSecurely() || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(reached);
}

/** What candidates type into their browser: short, and it leads on to the sitting that is open. */
export function examAddress(): string {
  return `${publicAddress(env())}/thi`;
}
