import { env, publicAddress } from "./env";

/** Whether people reach this installation over TLS. */
export function isServedSecurely(): boolean {
  return new URL(publicAddress(env())).protocol === "https:";
}

/** Whether browsers give pages of this origin a service worker, locks and `crypto.subtle`. */
export function isSafeOrigin(): boolean {
  const { hostname } = new URL(publicAddress(env()));
  return isServedSecurely() || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
