import { z } from "zod";
import { isFromOwnPage } from "@/lib/platform/own-origin";
import { privateAnswer, refusedAnswer } from "@/lib/platform/private-answer";
import { readUpload } from "@/lib/platform/read-upload";
import { requestContext } from "@/lib/platform/request-context";
import { askToRestore } from "@/lib/services/bank-archive/may-restore";
import { restoreSentArchive } from "@/lib/services/bank-archive/restore-sent-archive";
import { uploadLimits } from "@/lib/services/bank-archive/upload-limits";

const Asked = z.object({
  name: z.string().min(1).max(1000),
  /** Its code; without it, the bank of the archive's own code. */
  bank: z.string().min(1).max(100).optional(),
  /** Of the file whose contents somebody has seen and confirmed. Without it nothing is written. */
  confirmed: z.string().max(64).optional(),
});

/**
 * Takes an archive of a bank as it is, `?name=…&bank=…`, and says what it would bring; with
 * `&confirmed=…`, the digest that this answer named, reads it back. The file is kept nowhere in
 * between: the page sends it again. Who may not restore is refused before the file is read.
 */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requestContext();
  askToRestore(ctx);
  if (!isFromOwnPage(request)) return refusedAnswer("forbidden", 403);
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refusedAnswer("unreadable", 400);
  const { name, bank: bankCode, confirmed } = asked.data;
  const read = await readUpload(request, uploadLimits);
  if (!read.ok) return refusedAnswer(read.reason, read.reason === "too_large" ? 413 : 415);
  const sent = await restoreSentArchive(ctx, { name, bytes: read.value, bankCode, confirmed });
  return sent.ok ? privateAnswer(sent.value, 200) : privateAnswer(sent.reason, 409);
}
