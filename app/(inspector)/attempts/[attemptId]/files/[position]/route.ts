import type { AttemptId } from "@/lib/domain/ids";
import { attachment } from "@/lib/platform/attachment";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { readAttemptFile } from "@/lib/services/attempt/read-attempt-file";

type Props = { readonly params: Promise<{ attemptId: string; position: string }> };

/** The file that a candidate handed in, to be saved. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const { attemptId, position } = await params;
  const file = { attemptId: idOf<AttemptId>(attemptId), position: Number(position) || 0 };
  return attachment(await readAttemptFile(ctx, file));
}
