import { z } from "zod";
import type { RecordId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { addEvidence } from "@/lib/services/evidence/add-evidence";
import { askForEvidence } from "@/lib/services/evidence/ask-for-evidence";
import { uploadLimits } from "@/lib/services/evidence/upload-limits";

const Place = z.object({
  field: z.string().max(8).nullable(),
  source: z.enum(["self", "verified"]),
  name: z.string().min(1).max(1000),
});

type Props = { readonly params: Promise<{ recordId: string }> };

/**
 * Takes one file as it is, `?source=self|verified&name=…&field=…`. Who may not add it, and what may
 * not stand there, is refused before the file is read.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const query = new URL(request.url).searchParams;
  const parsed = Place.safeParse({ ...Object.fromEntries(query), field: query.get("field") });
  if (!parsed.success) return refusedAnswer("unreadable", 400);
  const { name, ...where } = parsed.data;
  const place = { ...where, recordId: idOf<RecordId>((await params).recordId) };
  const free = await askForEvidence(ctx, place);
  if (!free.ok) return refusedAnswer(free.reason, 409);
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const added = await addEvidence(ctx, { ...place, name, bytes: read.value });
  if (!added.ok) return refusedAnswer(added.reason, 409);
  return privateAnswer({ id: added.value }, 201);
}
