import { listEntries } from "../archive/directory";
import { startsWith } from "../archive/signature";

/** Why a file is not opened at all. */
export type FileProblem =
  /** Not an Excel workbook, whatever its name says. */
  | "not_excel"
  /** Excel 97–2003, or locked with a password. */
  | "old_or_locked"
  | "macros"
  | "external_links"
  /** Made to harm whoever opens it, or damaged beyond telling. */
  | "unsafe";

/**
 * Looks at the directory of an .xlsx without unpacking anything, and says why it must not be.
 *
 * Source: reliability §3.2 E20.
 */
export function inspectArchive(bytes: Uint8Array): FileProblem | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "old_or_locked";
  const entries = listEntries(bytes);
  if (!entries.ok) return entries.reason === "not_archive" ? "not_excel" : "unsafe";
  return contentProblem(new Set(entries.value.map(({ name }) => name.toLowerCase())));
}

function contentProblem(names: ReadonlySet<string>): FileProblem | null {
  if (!names.has("[content_types].xml") || !names.has("xl/workbook.xml")) return "not_excel";
  const some = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (some(/vbaproject|^xl\/(macrosheets|dialogsheets|activex)\//)) return "macros";
  return some(/^xl\/(?:externallinks|querytables)\/|^xl\/connections\.xml$/)
    ? "external_links"
    : null;
}
