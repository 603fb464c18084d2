import type { HandMarkId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { shownPicture } from "@/lib/platform/shown-picture";
import { readMarkFile } from "@/lib/services/marking/read-mark-file";

type Props = { readonly params: Promise<{ markId: string }> };

/** The file of an answer to be marked; `?as=view` shows a picture of our own drawing. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const markId = idOf<HandMarkId>((await params).markId);
  const { drawn, ...file } = await readMarkFile(ctx, { markId });
  const view = new URL(request.url).searchParams.get("as") === "view";
  return view && drawn ? shownPicture(file) : attachment(file);
}
