import type { ExplanationFileId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { shownPicture } from "@/lib/platform/shown-picture";
import { readExplanationFile } from "@/lib/services/campaign/read-explanation-file";

type Props = { readonly params: Promise<{ explanationFileId: string }> };

/** A file that bears an explanation out: `?as=thumbnail|download`. Only pictures of our own drawing are shown. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const as = new URL(request.url).searchParams.get("as");
  const fileId = idOf<ExplanationFileId>((await params).explanationFileId);
  const file = await readExplanationFile(ctx, { fileId, thumbnail: as === "thumbnail" });
  const isPicture = file.mediaType.startsWith("image/");
  return as === "download" || !isPicture ? attachment(file) : shownPicture(file);
}
