/** Where the worker is served, and what it looks after. */
const workerPath = "/thi/sw.js";
const scope = "/thi";

/** Lets a reload without network find this page. Only where the browser trusts the origin. */
export function registerWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.register(workerUrl(), { scope }).catch(() => undefined);
  void navigator.storage.persist().catch(() => false);
}

/** A page with trusted types takes a script's address only from a named policy. */
function workerUrl(): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerPath;
  const policy = trustedTypes.createPolicy("sat-hach", {
    createScriptURL: (url) => (url === workerPath ? url : ""),
  });
  return policy.createScriptURL(workerPath);
}

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};
