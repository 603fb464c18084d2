import type { RegisterImportId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadRegisterProgress } from "@/lib/services/register/load-register-progress";

type Props = { params: Promise<{ officerImportId: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const importId = idOf<RegisterImportId>((await params).officerImportId);
  return Response.json(await loadRegisterProgress(ctx, { kind: "officers", importId }));
}
