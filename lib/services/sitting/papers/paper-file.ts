import type { Paper } from "@/lib/documents/paper/paper";
import type { PaperFormat } from "@/lib/documents/press/order";

/** A paper as a file to be saved. */
export type PaperFile = {
  /** As a person would name it, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

const mediaTypes: Record<PaperFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** A paper that was set, under its own title. */
export function fileOf({ title }: Paper, bytes: Uint8Array, format: PaperFormat): PaperFile {
  return { name: `${title}.${format}`, mediaType: mediaTypes[format], bytes };
}
