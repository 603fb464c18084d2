import type { ItemImportId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadImportProgress } from "@/lib/services/item-import/load-import-progress";

type Props = { params: Promise<{ importId: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const importId = idOf<ItemImportId>((await params).importId);
  return Response.json(await loadImportProgress(ctx, { importId }));
}
