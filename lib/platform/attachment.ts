import { fold } from "@/lib/domain/text/fold";

type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file that the browser saves under its own name, and that nothing keeps a copy of on the way. */
export function attachment({ name, mediaType, bytes }: File): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": contentDisposition(name),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
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
