/** An Excel file that the browser keeps under a name, which may be Vietnamese. */
export function workbookResponse(bytes: Uint8Array, name: string): Response {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    },
  });
}
