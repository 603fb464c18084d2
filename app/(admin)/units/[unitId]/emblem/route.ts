import type { UnitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadEmblem } from "@/lib/services/unit/load-emblem";

type Props = { readonly params: Promise<{ unitId: string }> };

/** A unit's emblem: a picture of our own drawing. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const unitId = idOf<UnitId>((await params).unitId);
  const { mediaType, bytes } = await loadEmblem(ctx, { unitId });
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
