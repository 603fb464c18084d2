import { pictureLimit, type PictureRejection, pictureRejections } from "@/lib/domain/item/picture";

/** Why a picture was not kept: the server's reasons, and two that only the browser knows. */
export type PictureRefusal = PictureRejection | "sign_in" | "unreachable";

/** Under which digest a picture is kept, and its size in dots. */
export type KeptPicture = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

export type SentPicture =
  | { readonly ok: true; readonly picture: KeptPicture }
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
    if (answer.ok) return { ok: true, picture: (await answer.json()) as KeptPicture };
    const { code } = (await answer.json()) as { code?: string };
    return refused(pictureRejections.find((known) => known === code) ?? "unreachable");
  } catch {
    return refused("unreachable");
  }
}

const refused = (code: PictureRefusal): SentPicture => ({ ok: false, code });
