import type { UnitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { shownPicture } from "@/lib/platform/shown-picture";
import { loadEmblem } from "@/lib/services/unit/load-emblem";

type Props = { readonly params: Promise<{ unitId: string }> };

/** A unit's emblem: a picture of our own drawing. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const unitId = idOf<UnitId>((await params).unitId);
  return shownPicture(await loadEmblem(ctx, { unitId }));
}
