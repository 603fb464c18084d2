import type { RemedyFileId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { readRemedyFile } from "@/lib/services/follow-up/read-remedy-file";

type Props = { readonly params: Promise<{ fileId: string }> };

/** A file that shows what was remedied, to be kept. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  return attachment(await readRemedyFile(ctx, idOf<RemedyFileId>((await params).fileId)));
}
