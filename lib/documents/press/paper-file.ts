import type { Paper } from "../paper/paper";
import type { PaperFormat } from "./order";

/** Every format a paper comes in: to edit, to print, and its tables to calculate with. */
export type FileFormat = PaperFormat | "xlsx";

/** A paper as a file to be saved. */
export type PaperFile = {
  /** As a person would name it, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

const mediaTypes: Record<FileFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A paper that was set, under its own title. */
export function fileOf({ title }: Paper, bytes: Uint8Array, format: FileFormat): PaperFile {
  return { name: `${title}.${format}`, mediaType: mediaTypes[format], bytes };
}
