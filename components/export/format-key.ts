import type { WrittenFormat } from "@/lib/domain/bank/written-format";

/** What the messages call a format: a full stop would mean something in them. */
export const formatKey = {
  "qti2.1": "qti21",
  "qti3.0": "qti30",
  "moodle-xml": "moodle",
  gift: "gift",
  xlsx: "xlsx",
  docx: "docx",
} as const satisfies Record<WrittenFormat, string>;
