import { fold } from "@/lib/domain/text/fold";

type Named = { readonly name: string; readonly mediaType: string };
type File = Named & { readonly bytes: Uint8Array };
type Streamed = Named & { readonly stream: ReadableStream<Uint8Array> };

/** A file that the browser saves under its own name, and that nothing keeps a copy of on the way. */
export function attachment({ bytes, ...named }: File): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headersOf(named), "Content-Length": String(bytes.byteLength) },
  });
}

/** The same of a file that is still being written. */
export function streamedAttachment({ stream, ...named }: Streamed): Response {
  return new Response(stream, { headers: headersOf(named) });
}

function headersOf({ name, mediaType }: Named): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Disposition": contentDisposition(name),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
}

/** Signs that some system allows in no name of a file, and what nobody can see. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;
const longest = 120;

/**
 * The name under which a file is to be saved, with a plain one for whoever reads no other.
 *
 * Source: RFC 6266, RFC 8187.
 */
export function contentDisposition(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot).replace(forbidden, " ").replace(/\s+/g, " ").trim();
  const ending = name.slice(dot);
  const full = `${[...stem].slice(0, longest).join("").trim()}${ending}`;
  const plain = `${fold(stem)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "")}${ending}`;
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
