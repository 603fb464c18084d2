import type { Result } from "@/lib/domain/result";
import type { FormatFamily } from "./detect-format";
import type { FileRefusal, Reading } from "./reading";
import type { Source } from "./source";

/** What a file is read by. */
type ItemReader = (
  source: Source,
) => Result<Reading, FileRefusal> | Promise<Result<Reading, FileRefusal>>;

/** One reader a family of formats, loaded only when such a file comes. */
export const itemReaders: Readonly<Partial<Record<FormatFamily, () => Promise<ItemReader>>>> = {
  csv: async () => (await import("./table/read-csv")).readCsv,
  xlsx: async () => (await import("./table/read-xlsx")).readXlsx,
  blackboard: async () => (await import("./table/read-blackboard")).readBlackboard,
  "sheet-xml": async () => (await import("./table/read-sheet-xml")).readSheetXml,
  html: async () => (await import("./html/read-html")).readHtml,
  qti: async () => (await import("./qti/read-qti")).readQti,
  "moodle-xml": async () => (await import("./moodle/read-moodle")).readMoodle,
  docx: async () => (await import("./docx/read-docx")).readDocx,
  aiken: async () => (await import("./aiken/read-aiken")).readAiken,
  gift: async () => (await import("./gift/read-gift")).readGift,
  text: async () => (await import("./text/read-text")).readText,
};
