import { z } from "zod";
import type { AttemptId } from "@/lib/domain/ids";
import { fileBytes, shortFileName } from "@/lib/domain/item/file-answer";
import { requireAttempt } from "../credentials";
import { type Exchange, sendBody } from "../exchange";
import type { Handler, Parts } from "../parts";
import { comeBack, Refused } from "../refused";
import { spool } from "../spool";
import type { FilePlace } from "../answer-files";

const place = z.object({
  epoch: z.coerce.number().int().min(1).max(1_000_000),
  position: z.coerce.number().int().min(1).max(500),
  name: z.string().max(1000).transform(shortFileName).pipe(z.string().min(1)),
});

/** Files on their way in at one process at once; each waits on the disk, not in memory. */
const mostComing = 200;

/**
 * Keeps a file for a question that asks for one, and gives the answer that names it. The file is no
 * answer yet: it counts, like any answer, from the save that names it.
 */
export const file: Handler = async (parts, exchange, id) => {
  const token = requireAttempt(exchange, parts.tokens, id);
  const retryAfterS = parts.files.limit(id);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  const { epoch, position, name } = placeOf(exchange);
  if (epoch > token.epoch) throw new Refused(401, "sign_in");
  const attemptId = id as AttemptId;
  const known = parts.attempts.get(attemptId) ?? (await parts.attempts.learn(attemptId));
  if (!known) throw new Refused(404, "unknown");
  const asked = known.answerable.get(position);
  if (asked?.type !== "file_upload") throw new Refused(422, "invalid_answer");
  await assertOpen(parts, attemptId, epoch);
  parts.presence.noteAttempt(attemptId);
  sendBody(exchange, {
    value: await receive(parts, exchange, { attemptId, position, name }, asked),
  });
};

function placeOf({ request }: Exchange): z.infer<typeof place> {
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  const parsed = place.safeParse(Object.fromEntries(searchParams));
  if (!parsed.success) throw new Refused(400, "invalid");
  return parsed.data;
}

/** A save of nothing: lease, pause and time are judged where those of every answer are. */
async function assertOpen(parts: Parts, attemptId: AttemptId, epoch: number): Promise<void> {
  const outcome = await parts.queue.push({ attemptId, epoch, items: [] });
  if (outcome.kind !== "judged") throw comeBack();
  switch (outcome.code) {
    case "kept":
      return;
    case "overdue":
      if (!parts.clockBelieved()) throw comeBack();
      parts.closeOverdue(attemptId);
      throw new Refused(409, "closed");
    case "lease":
      throw new Refused(409, "lease_lost");
    case "unknown":
      throw new Refused(404, "unknown");
    default:
      throw new Refused(409, outcome.code);
  }
}

type Asked = Parameters<Parts["files"]["keep"]>[2];

async function receive(
  { files }: Parts,
  { request }: Exchange,
  place: FilePlace,
  asked: Asked,
): Promise<string> {
  const one = `${place.attemptId} ${place.position}`;
  // One by one for each question: a second try waits for the end of the first.
  if (files.coming.has(one) || files.coming.size >= mostComing) throw comeBack();
  files.coming.add(one);
  try {
    const spooled = await spool(request, fileBytes(asked));
    try {
      return await files.keep(spooled, place, asked);
    } finally {
      await spooled.file.close();
    }
  } finally {
    files.coming.delete(one);
  }
}
