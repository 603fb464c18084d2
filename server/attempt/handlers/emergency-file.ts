import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Row } from "@/lib/domain/attempt/client/state";
import { isValidResponse } from "@/lib/domain/item/response";
import { type TakenAnswers, takeEmergencyFile } from "@/lib/services/attempt/take-emergency-file";
import { withoutFile } from "../answer-files";
import { emergencyFile, emergencyFileLimit } from "../emergency-key";
import { originOf, readJson, sendBody } from "../exchange";
import type { Handler, Parts } from "../parts";
import { comeBack, Refused } from "../refused";
import type { SaveOutcome } from "../save-queue";

/** Takes the answers that an invigilator carried over from a machine that could not send them. */
export const emergencyFiles: Handler = async (parts, exchange, id) => {
  const actor = await parts.accounts.require(exchange.request);
  const file = await readJson(exchange, emergencyFile, emergencyFileLimit);
  const content = parts.emergency.open(file);
  const token = content && parts.carried.verify(content.token, "attempt");
  if (!content || token?.id !== content.attemptId) throw new Refused(422, "not_ours");
  const attemptId = content.attemptId as AttemptId;
  const ctx = { actor, db: parts.db, request: originOf(exchange) };
  const taken = await takeEmergencyFile(ctx, { sittingId: id as SittingId, attemptId }, () =>
    saveRows(parts, attemptId, {
      rows: content.rows.filter(({ epoch }) => epoch <= token.epoch),
      foreign: content.rows.filter(({ epoch }) => epoch > token.epoch).length,
    }),
  );
  sendBody(exchange, taken);
};

type Carried = {
  readonly rows: readonly Row[];
  /** Answers under a lease that this token never held. */
  readonly foreign: number;
};

/** As many answers as one save may carry. */
const mostAtOnce = 64;

async function saveRows(
  parts: Parts,
  attemptId: AttemptId,
  { rows, foreign }: Carried,
): Promise<TakenAnswers> {
  const known = parts.attempts.get(attemptId) ?? (await parts.attempts.learn(attemptId));
  if (!known) throw new Refused(404, "unknown");
  const fitting = rows.filter(({ position, value }) => {
    const interaction = known.answerable.get(position);
    return interaction !== undefined && isValidResponse(interaction, value);
  });
  const lacking = await withoutFile(parts.sql, { attemptId, ...known }, fitting);
  const good = fitting.filter((row) => !lacking.includes(row));
  let taken = { counted: 0, kept: 0, refused: foreign + rows.length - good.length };
  for (const { epoch, part } of parcels(good)) {
    const items = part.map(({ seq, position, value }) => ({
      ...{ seq, position },
      text: JSON.stringify(value),
    }));
    const outcome = await parts.queue.push({ attemptId, epoch, items });
    taken = add(taken, part.length, outcome);
  }
  // Late answers may have come to an attempt that nobody has closed yet.
  if (taken.kept > 0) parts.closeOverdue(attemptId);
  return taken;
}

/** Rows of one lease at a time, no number twice, no more than a save may carry. */
function* parcels(rows: readonly Row[]) {
  for (const epoch of new Set(rows.map((row) => row.epoch))) {
    const own = new Map(rows.filter((row) => row.epoch === epoch).map((row) => [row.seq, row]));
    const all = [...own.values()];
    for (let from = 0; from < all.length; from += mostAtOnce) {
      yield { epoch, part: all.slice(from, from + mostAtOnce) };
    }
  }
}

function add(taken: TakenAnswers, size: number, outcome: SaveOutcome): TakenAnswers {
  const { counted, kept, refused } = taken;
  // Nothing is known of these: the file is sent again, and what was taken is taken once.
  if (outcome.kind === "unknown_outcome") throw comeBack();
  if (outcome.kind === "impossible" || outcome.code === "reused") {
    return { ...taken, refused: refused + size };
  }
  if (outcome.code === "unknown") throw new Refused(404, "unknown");
  if (outcome.code === "kept") return { ...taken, counted: counted + size };
  const before = outcome.held.length;
  return { ...taken, counted: counted + before, kept: kept + size - before };
}
