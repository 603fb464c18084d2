import { selectMarkedFile } from "@/db/queries/answer-files";
import { selectOwnMark } from "@/db/queries/own-marks";
import type { HandMarkId } from "@/lib/domain/ids";
import { drawPicture } from "@/lib/interop/evidence/draw-picture";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { answerIn } from "./answer-in";

/** A file as it is given to somebody. */
export type GivenFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** A picture of our own drawing, which may be shown. */
  readonly drawn: boolean;
};

/**
 * The file of an answer given to the actor, under the code of the answer: what its owner called it
 * may tell whose it is. A picture is drawn anew, without what a camera wrote into it; one that cannot
 * be drawn comes as it was sent, to be downloaded only.
 *
 * Throws `NotFound` for marks of others and for answers that are no file.
 */
export async function readMarkFile(
  ctx: Context,
  { markId }: { readonly markId: HandMarkId },
): Promise<GivenFile> {
  requirePermission(ctx, "answer.mark");
  const mark = { markerId: ctx.actor.userId, id: markId };
  const found = await selectOwnMark(ctx.keys, mark);
  if (!found) throw new NotFound(`mark ${markId}`);
  const { answerId } = found;
  const file = await selectMarkedFile(ctx.db, { answerId, answer: answerIn(found) });
  if (!file) throw new NotFound(`file of mark ${markId}`);
  return { name: nameFor(found.code, file.mediaType), ...(await withoutTraces(file)) };
}

type Kept = NonNullable<Awaited<ReturnType<typeof selectMarkedFile>>>;

async function withoutTraces(file: Kept): Promise<Omit<GivenFile, "name">> {
  const picture = file.mediaType.startsWith("image/") ? await drawPicture(file.bytes) : null;
  if (picture === null) return { ...file, drawn: false };
  return { mediaType: picture.mediaType, bytes: picture.bytes, drawn: true };
}
