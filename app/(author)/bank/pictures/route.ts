import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
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
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const name = new URL(request.url).searchParams.get("name") ?? "";
  if (name.length > longestName) return refusedAnswer("unreadable", 400);
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const added = await addPicture(ctx, { name, bytes: read.value });
  return added.ok ? privateAnswer(added.value, 201) : refusedAnswer(added.reason, 415);
}
