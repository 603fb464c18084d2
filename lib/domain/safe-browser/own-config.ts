import { rejected, ok, type Result } from "../result";
import { type PlistDict, valueOf } from "./plist";
import { type PlistProblem, readPlist } from "./read-plist";

export type ConfigProblem =
  | PlistProblem
  /** It would not send the key, so that nobody could ever enter with it. */
  | "no_key_sent"
  /** It opens something else than a test of this installation. */
  | "other_address";

/** Reads a configuration that an organiser made, and says why it would not do for a sitting here. */
export function readOwnConfig(text: string, origin: string): Result<PlistDict, ConfigProblem> {
  const read = readPlist(text);
  if (!read.ok) return read;
  const sends = valueOf(read.value, "sendBrowserExamKey");
  if (sends?.kind !== "boolean" || !sends.value) return rejected("no_key_sent");
  const start = valueOf(read.value, "startURL");
  if (start?.kind !== "string" || !opensTest(start.text, origin)) return rejected("other_address");
  return ok(read.value);
}

function opensTest(address: string, origin: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.origin === origin && /^\/thi(\/|$)/.test(url.pathname);
}
