import { pageHashHeader } from "@/lib/domain/safe-browser/headers";

/** What Safe Exam Browser tells the page that it shows. */
type Told = {
  readonly security?: {
    readonly configKey?: unknown;
    /** On Apple's systems the keys are there only after they were asked for. */
    readonly updateKeys?: (done: () => void) => void;
  };
};

const told = (): Told | undefined => (window as { SafeExamBrowser?: Told }).SafeExamBrowser;

/** Whether this page is shown by Safe Exam Browser. */
export const isSafeBrowser = (): boolean =>
  told() !== undefined || / SEB\//.test(navigator.userAgent);

const patienceMs = 1_000;

/** Asks the browser for its keys, where it has any. */
export async function askKeys(): Promise<void> {
  const { security } = told() ?? {};
  if (!security?.updateKeys) return;
  await Promise.race([
    new Promise<void>((resolve) => security.updateKeys?.(resolve)),
    new Promise((resolve) => setTimeout(resolve, patienceMs)),
  ]);
}

/** The header that hands on what the browser told the page: not all of them add one by themselves. */
export function pageHash(): Readonly<Record<string, string>> {
  const hash = told()?.security?.configKey;
  return typeof hash === "string" && /^[0-9a-f]{64}$/i.test(hash) ? { [pageHashHeader]: hash } : {};
}
