import { z } from "zod";
import type { RecommendationId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { uploadLimits } from "@/lib/services/evidence/upload-limits";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { askForRemedyFile } from "@/lib/services/follow-up/ask-for-remedy-file";

const Named = z.object({ name: z.string().min(1).max(1000) });

type Props = { readonly params: Promise<{ recommendationId: string }> };

/**
 * Takes one file as it is, `?name=…`. Who may not add it, and what may not stand there, is refused
 * before the file is read.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const parsed = Named.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refusedAnswer("unreadable", 400);
  const recommendationId = idOf<RecommendationId>((await params).recommendationId);
  const free = await askForRemedyFile(ctx, recommendationId);
  if (!free.ok) return refusedAnswer(free.reason, 409);
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const { name } = parsed.data;
  const added = await addRemedyFile(ctx, { recommendationId, name, bytes: read.value });
  if (!added.ok) return refusedAnswer(added.reason, 409);
  return privateAnswer({ id: added.value }, 201);
}
