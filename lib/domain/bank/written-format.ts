/** Every format that the questions of a bank are written in. */
export const writtenFormats = ["qti2.1", "qti3.0", "moodle-xml", "gift", "xlsx", "docx"] as const;
export type WrittenFormat = (typeof writtenFormats)[number];
