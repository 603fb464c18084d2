import { z } from "zod";
import type { VisitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { addExplanationFile } from "@/lib/services/campaign/add-explanation-file";
import { askForExplanationFile } from "@/lib/services/campaign/ask-for-explanation-file";
import { uploadLimits } from "@/lib/services/evidence/upload-limits";

const Named = z.object({ name: z.string().min(1).max(1000) });

type Props = { readonly params: Promise<{ visitId: string }> };

/**
 * Takes one file as it is, `?name=…`. Who may not add it, and what may not stand there, is refused
 * before the file is read.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const parsed = Named.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refusedAnswer("unreadable", 400);
  const visitId = idOf<VisitId>((await params).visitId);
  const free = await askForExplanationFile(ctx, visitId);
  if (!free.ok) return refusedAnswer(free.reason, 409);
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const { name } = parsed.data;
  const added = await addExplanationFile(ctx, { visitId, name, bytes: read.value });
  if (!added.ok) return refusedAnswer(added.reason, 409);
  return privateAnswer({ id: added.value }, 201);
}
