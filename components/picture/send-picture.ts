import { pictureLimit, type PictureRejection, pictureRejections } from "@/lib/domain/item/picture";

/** Why a picture was not kept: the server's reasons, and two that only the browser knows. */
export type PictureRefusal = PictureRejection | "sign_in" | "unreachable";

export type SentPicture =
  | { readonly ok: true; readonly sha256: string }
  | { readonly ok: false; readonly code: PictureRefusal };

/** Sends a picture as it is; what comes back names the kept one. */
export async function sendPicture(file: File): Promise<SentPicture> {
  if (file.size > pictureLimit) return refused("too_large");
  try {
    const answer = await fetch(`/bank/pictures?${new URLSearchParams({ name: file.name })}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream" },
    });
    // Whoever is not signed in any more is sent to where that is done.
    if (answer.redirected) return refused("sign_in");
    const { code, sha256 } = (await answer.json()) as { code?: string; sha256?: string };
    if (answer.ok && sha256 !== undefined) return { ok: true, sha256 };
    return refused(pictureRejections.find((known) => known === code) ?? "unreachable");
  } catch {
    return refused("unreachable");
  }
}

const refused = (code: PictureRefusal): SentPicture => ({ ok: false, code });
