import { dict, data, flag, list, type PlistDict, whole, words } from "./plist";
import { quitPath } from "./quit-path";

export type MadeConfig = {
  /** Where the product is reached: "https://thi.example.gov.vn". */
  readonly origin: string;
  readonly sittingId: string;
  /** 32 random bytes, base64. */
  readonly salt: string;
  /** SHA-256 of what the invigilator types to end the browser before the test is handed in, hex. */
  readonly hashedQuitCode: string;
};

/**
 * The configuration the product makes for a sitting: opens the sitting, reaches our own address and
 * no other, sends the key with each request, ends at the receipt or by the invigilator's code.
 *
 * The shell is taken away instead of a new desktop being made: with that, screen readers go on.
 */
export function makeConfig({ origin, sittingId, salt, hashedQuitCode }: MadeConfig): PlistDict {
  const ours = `^${origin.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(/.*)?$`;
  return dict({
    originatorVersion: words("SatHach_1"),
    startURL: words(`${origin}/thi/${sittingId}`),
    quitURL: words(`${origin}${quitPath}`),
    quitURLConfirm: flag(false),
    allowQuit: flag(true),
    hashedQuitPassword: words(hashedQuitCode),
    sendBrowserExamKey: flag(true),
    examKeySalt: data(salt),
    browserWindowWebView: whole(3),
    browserViewMode: whole(1),
    browserWindowAllowReload: flag(true),
    showReloadWarning: flag(false),
    createNewDesktop: flag(false),
    killExplorerShell: flag(true),
    allowVirtualMachine: flag(false),
    enablePrintScreen: flag(false),
    URLFilterEnable: flag(true),
    URLFilterEnableContentFilter: flag(false),
    URLFilterRules: list([
      dict({
        action: whole(1),
        active: flag(true),
        expression: words(ours),
        regex: flag(true),
      }),
    ]),
  });
}
