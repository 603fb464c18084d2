import { isFromOwnPage } from "@/lib/platform/own-origin";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { addPicture } from "@/lib/services/picture/add-picture";
import { askForPicture } from "@/lib/services/picture/ask-for-picture";
import { uploadLimits } from "@/lib/services/picture/upload-limits";

const longestName = 1000;

/**
 * Takes one picture for questions as it is, `?name=…`, and answers under which digest it is kept. Who
 * may not write questions, and what is no picture, is refused before the file is read.
 */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  askForPicture(ctx);
  if (!isFromOwnPage(request)) return refuse("forbidden", 403);
  const name = new URL(request.url).searchParams.get("name") ?? "";
  if (name.length > longestName) return refuse("unreadable", 400);
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refuse(read.reason, read.reason === "too_large" ? 413 : 415);
  const added = await addPicture(ctx, { name, bytes: read.value });
  return added.ok ? answer(added.value, 201) : refuse(added.reason, 415);
}

const refuse = (code: string, status: number) => answer({ code }, status);

function answer(body: object, status: number): Response {
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  return Response.json(body, { status, headers });
}
