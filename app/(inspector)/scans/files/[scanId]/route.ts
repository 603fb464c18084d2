import type { PaperScanId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { shownPicture } from "@/lib/platform/shown-picture";
import { readScan } from "@/lib/services/scan/read-scan";

type Props = { readonly params: Promise<{ scanId: string }> };

/** The scan of a paper: `?as=thumbnail|download`. Only pictures of our own drawing are shown. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const as = new URL(request.url).searchParams.get("as");
  const scanId = idOf<PaperScanId>((await params).scanId);
  const file = await readScan(ctx, { scanId, thumbnail: as === "thumbnail" });
  const isPicture = file.mediaType.startsWith("image/");
  return as === "download" || !isPicture ? attachment(file) : shownPicture(file);
}
