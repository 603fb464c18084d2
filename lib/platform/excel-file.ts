import { attachment } from "./attachment";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The answer of a route handler that gives a workbook to keep. The name may be Vietnamese. */
export function excelFile(bytes: Uint8Array, name: string): Response {
  return attachment({ bytes, name: `${name}.xlsx`, mediaType });
}
