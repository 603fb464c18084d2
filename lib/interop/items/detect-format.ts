import { ok, rejected, type Result } from "@/lib/domain/result";
import { listEntries } from "../archive/directory";
import { startsWith, zipHead } from "../archive/signature";
import { decodeText } from "../text/decode";
import { looksLikeAiken } from "./aiken/looks-like-aiken";
import { looksLikeGift } from "./gift/looks-like-gift";
import { holdsDocument } from "./docx/word-parts";
import type { FileRefusal, ItemFormat } from "./reading";
import { looksLikeBlackboard } from "./table/blackboard-row";
import { findAnySeparator, findBareSeparator, findSeparator } from "./table/find-separator";

/** Formats that one reader tells apart by itself, and those that become one of ours when they are read. */
export type FormatFamily =
  | "qti"
  | "html"
  | "sheet-xml"
  | "blackboard"
  | Exclude<ItemFormat, `qti${string}`>;

/** The reader for a format that was asked for by name. */
export function familyOf(format: ItemFormat): FormatFamily {
  return format.startsWith("qti") ? "qti" : (format as FormatFamily);
}

/** Tells from its content, never from its name, what a file is read by. */
export function detectFormat(bytes: Uint8Array): Result<FormatFamily, FileRefusal> {
  if (bytes.byteLength === 0) return rejected({ code: "empty_file" });
  if (startsWith(bytes, zipHead)) return familyOfArchive(bytes);
  const strange = strangers.find(({ head }) => startsWith(bytes, head));
  if (strange) return rejected({ code: strange.code });
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  const text = decoded.text.slice(0, glance);
  if (text.trim() === "") return rejected({ code: "empty_file" });
  const other = otherPrograms.find(({ sign }) => sign.test(text));
  if (other) return rejected({ code: other.code });
  if (htmlPage.test(text)) return ok("html");
  const family = familyOfXml(text);
  if (family !== null) return ok(family);
  return cloze.test(text) ? rejected({ code: "cloze_text" }) : ok(familyOfText(text));
}

/** A gap of Moodle's cloze questions: "{1:NUMERICAL:=5}". */
const cloze =
  /\{\d{0,4}:(?:NUMERICAL|NM|MULTICHOICE|MULTIRESPONSE|MC[VHS]{0,2}|MR[HS]{0,2}|SHORTANSWER|SAC?|MWC?):/;

/** As much of a text as its format is told from. */
const glance = 200_000;

/** Files of other programs, by the bytes they begin with. */
const strangers: readonly { readonly head: readonly number[]; readonly code: string }[] = [
  // Word and Excel up to 2003, and later files locked with a password.
  { head: [0xd0, 0xcf, 0x11, 0xe0], code: "old_or_locked" },
  { head: [0x25, 0x50, 0x44, 0x46], code: "pdf" },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], code: "rich_text" },
  // An archive that begins with its end is empty.
  { head: [0x50, 0x4b, 0x05, 0x06], code: "empty_file" },
  { head: [0x52, 0x61, 0x72, 0x21], code: "other_archive" },
  { head: [0x37, 0x7a, 0xbc, 0xaf], code: "other_archive" },
  { head: [0x1f, 0x8b], code: "other_archive" },
  { head: [0xfd, 0x37, 0x7a, 0x58], code: "other_archive" },
];

/** Texts that other programs keep for themselves, by what they begin with. */
const otherPrograms: readonly { readonly sign: RegExp; readonly code: string }[] = [
  { sign: /^\s*MIME-Version:|^\s*From: <Saved by /i, code: "web_archive" },
  { sign: /^\s*<\?xml[^]{0,2000}?<(?:w:wordDocument|pkg:package)[\s>]/, code: "word_xml" },
  { sign: /^\s*<\?xml[^]{0,2000}?<office:document[\s>]/, code: "open_document" },
  // A row for each part of a question, not for each question.
  {
    sign: /^(?:\s*"?\/\/[^\n]{0,500}\n){0,50}\s*"?NewQuestion"?\s*[,;\t]/i,
    code: "brightspace_csv",
  },
];

/** A page as systems save it under the names of Word and Excel. */
const htmlPage =
  /^(?:<\?xml[^>]{0,200}\?>|<!--[^]{0,5000}?-->|<!DOCTYPE\s+html[^>]{0,500}>|\s)*<(?:html|head|body|meta|table)[\s/>]/i;

function familyOfArchive(bytes: Uint8Array): Result<FormatFamily, FileRefusal> {
  const entries = listEntries(bytes);
  if (!entries.ok) return rejected({ code: entries.reason });
  const names = new Set(entries.value.map(({ name }) => name.toLowerCase()));
  if (holdsDocument(names)) return ok("docx");
  if (names.has("meta-inf/manifest.xml") && names.has("content.xml")) {
    return rejected({ code: "open_document" });
  }
  return ok(names.has("xl/workbook.xml") ? "xlsx" : "qti");
}

const xmlRoot =
  /^(?:<\?[^>]{0,500}\?>|<!--[^]{0,5000}?-->|<!DOCTYPE[^>[]{0,500}>|\s)*<(?:[\w.-]{1,40}:)?([\w.-]{1,60})[\s/>]/;

const moodleRoots = new Set(["quiz", "question"]);

/** The namespace of a workbook that Excel 2003 wrote as one XML file. */
const sheetNames = "urn:schemas-microsoft-com:office:spreadsheet";

/** XML goes to the reader that knows most kinds of it, which names what it does not know. */
function familyOfXml(text: string): "qti" | "moodle-xml" | "sheet-xml" | null {
  const start = text.trimStart();
  if (rootOf(start) === "Workbook" && start.includes(sheetNames)) return "sheet-xml";
  if (/^<(?:\?xml|!DOCTYPE(?!\s+html))/i.test(start)) {
    return moodleRoots.has(rootOf(start)) ? "moodle-xml" : "qti";
  }
  const root = rootOf(start);
  if (moodleRoots.has(root)) return "moodle-xml";
  return /^(?:qti-)?(?:assessment\w+|questestinterop|manifest|item)$|^qti-/.test(root)
    ? "qti"
    : null;
}

function rootOf(text: string): string {
  return xmlRoot.exec(text.slice(0, 20_000))?.[1] ?? "";
}

/** A collection in JSON has braces of its own. */
const json = /^\s*(?:\[\s*\{|\{\s*)"/;

/** "Câu 1:", "1. words", "A. words" at the beginning of a line. */
const questionStart = /^[ \t]*(?:(?:câu|question|bài)\s\d|\d{1,4}[.)]\s?\p{L}|[A-D][.)]\s)/imu;

function familyOfText(text: string): FormatFamily {
  if (json.test(text)) return "text";
  if (looksLikeBlackboard(text)) return "blackboard";
  if (findSeparator(text) !== null) return "csv";
  if (looksLikeGift(text)) return "gift";
  if (looksLikeAiken(text)) return "aiken";
  if (findBareSeparator(text) !== null) return "csv";
  // A table of which nobody can tell the columns is told so, but for a paper that has commas.
  return !questionStart.test(text) && findAnySeparator(text) !== null ? "csv" : "text";
}
