const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The answer of a route handler that gives a workbook to keep. The name may be Vietnamese. */
export function excelFile(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    },
  });
}
