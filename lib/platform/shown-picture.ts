type Picture = { readonly mediaType: string; readonly bytes: Uint8Array };

/** A picture of our own drawing that the browser shows, and can do nothing else with. */
export function shownPicture({ mediaType, bytes }: Picture): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}
