import { randomBytes } from "node:crypto";
import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Replaces a file that only its owner may read. A crash leaves the old text or the new one. */
export function replacePrivateFile(path: string, text: string): void {
  renameSync(draftOf(path, text), path);
}

/** Makes a file that only its owner may read. Says false, and changes nothing, if it is there. */
export function createPrivateFile(path: string, text: string): boolean {
  const draft = draftOf(path, text);
  try {
    // Of two processes that do this at once one wins, and nobody ever sees half a file.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function draftOf(path: string, text: string): string {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  return draft;
}
