import { z } from "zod";
import type { CampaignDocumentId, PaperScanId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { scanLimits } from "@/lib/services/evidence/upload-limits";
import { addScan } from "@/lib/services/scan/add-scan";
import { askForScan } from "@/lib/services/scan/ask-for-scan";

const Named = z.object({
  name: z.string().min(1).max(1000),
  signer: z.string().max(200).default(""),
  replaces: z
    .uuid()
    .transform((id) => id as PaperScanId)
    .nullable()
    .default(null),
});

type Props = { readonly params: Promise<{ campaignPaperId: string }> };

/**
 * Takes the scan of a paper as it is, `?name=…&signer=…&replaces=…`. Who may not add it, and what may
 * not stand there, is refused before the file is read.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const parsed = Named.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refusedAnswer("unreadable", 400);
  const documentId = idOf<CampaignDocumentId>((await params).campaignPaperId);
  const { replaces } = parsed.data;
  const free = await askForScan(ctx, { documentId, replaces });
  if (!free.ok) return refusedAnswer(free.reason, 409);
  const read = await readUpload(request, scanLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const added = await addScan(ctx, { ...parsed.data, documentId, bytes: read.value });
  if (!added.ok) return refusedAnswer(added.reason, 409);
  return privateAnswer({ id: added.value }, 201);
}
