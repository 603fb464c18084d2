import type { EvidenceId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { shownPicture } from "@/lib/platform/shown-picture";
import { readEvidence } from "@/lib/services/evidence/read-evidence";

type Props = { readonly params: Promise<{ evidenceId: string }> };

/** A file of a record: `?as=thumbnail|view|download`. Only pictures of our own drawing are shown. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const as = new URL(request.url).searchParams.get("as");
  const evidenceId = idOf<EvidenceId>((await params).evidenceId);
  const file = await readEvidence(ctx, { evidenceId, thumbnail: as === "thumbnail" });
  const isPicture = file.mediaType.startsWith("image/");
  return as === "download" || !isPicture ? attachment(file) : shownPicture(file);
}
