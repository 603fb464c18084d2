import { strToU8, type Zippable, zipSync } from "fflate";

/** ZIP knows no years before 1980: with one time for all, the same files make the same archive. */
const anyTime = new Date(1980, 0, 1);

/** Files as an archive, the last of them first: whoever opens it looks for the manifest there. */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of [...files].reverse()) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // Pictures are packed already.
    entries[name] = [bytes, { level: typeof content === "string" ? 6 : 0, mtime: anyTime }];
  }
  return zipSync(entries);
}
