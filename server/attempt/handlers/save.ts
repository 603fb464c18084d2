import { z } from "zod";
import type { AttemptId } from "@/lib/domain/ids";
import { isValidResponse } from "@/lib/domain/item/response";
import { withoutFile } from "../answer-files";
import { requireAttempt, tokenCookie } from "../credentials";
import { type Exchange, readJson, sendText } from "../exchange";
import type { Answerable } from "../forms";
import type { Handler, Parts } from "../parts";
import { saveRate, take } from "../rate-limit";
import { comeBack, Refused } from "../refused";
import type { SaveOrder, SaveOutcome } from "../save-queue";
import { longerTokenEnd } from "../token-end";
import type { Token } from "../tokens";

const value = z.union([z.string().max(4000), z.array(z.string().max(100)).max(64)]);

const body = z.strictObject({
  epoch: z.int().min(1).max(1_000_000),
  items: z
    .array(
      z.strictObject({
        seq: z.int().min(1).max(1_000_000_000),
        position: z.int().min(1).max(500),
        value,
      }),
    )
    .min(1)
    .max(64),
});

type Save = z.infer<typeof body>;

/** Saves answers: acknowledged after the commit that holds them, and never otherwise. */
export const save: Handler = async (parts, exchange, id) => {
  const token = requireAttempt(exchange, parts.tokens, id);
  const attemptId = id as AttemptId;
  const known = parts.attempts.get(attemptId) ?? (await parts.attempts.learn(attemptId));
  if (!known) throw new Refused(404, "unknown");
  const retryAfterS = take(known.bucket, saveRate, performance.now());
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  const sent = await readJson(exchange, body);
  // A token of an earlier lease may still name that lease, to have its late answers kept.
  if (sent.epoch > token.epoch) throw new Refused(401, "sign_in");
  parts.presence.noteAttempt(attemptId);
  const order = orderOf(attemptId, sent, known.answerable);
  if (known.asksForFiles) await assertFiles(parts, { attemptId, ...known }, sent);
  const outcome = await parts.queue.push(order);
  answer({ parts, exchange, token, sent }, outcome);
};

function orderOf(attemptId: AttemptId, { epoch, items }: Save, answerable: Answerable): SaveOrder {
  const refused: number[] = [];
  const seqs = new Set<number>();
  const rows = items.map(({ seq, position, value }) => {
    const interaction = answerable.get(position);
    if (!interaction || !isValidResponse(interaction, value)) refused.push(seq);
    seqs.add(seq);
    return { seq, position, text: JSON.stringify(value) };
  });
  if (seqs.size < items.length) throw new Refused(400, "duplicate_seq");
  if (refused.length > 0) throw new Refused(422, "invalid_answer", { seqs: refused });
  return { attemptId, epoch, items: rows };
}

/** An answer that names a file counts only when the server has that file. */
async function assertFiles(
  { sql }: Parts,
  attempt: Parameters<typeof withoutFile>[1],
  { items }: Save,
): Promise<void> {
  const refused = await withoutFile(sql, attempt, items);
  if (refused.length === 0) return;
  throw new Refused(422, "invalid_answer", { seqs: refused.map(({ seq }) => seq) });
}

type Saving = {
  readonly parts: Parts;
  readonly exchange: Exchange;
  readonly token: Token;
  readonly sent: Save;
};
type Judged = Extract<SaveOutcome, { kind: "judged" }>;

function answer(saving: Saving, outcome: SaveOutcome): void {
  if (outcome.kind === "unknown_outcome") throw comeBack();
  if (outcome.kind === "impossible") throw new Refused(422, "invalid_answer");
  switch (outcome.code) {
    case "kept":
      return acknowledge(saving, outcome);
    case "overdue":
      if (!saving.parts.clockBelieved()) throw comeBack();
      saving.parts.closeOverdue(saving.token.id as AttemptId);
      return putAside(saving, "closed", outcome);
    case "closed":
    case "paused":
      return putAside(saving, outcome.code, outcome);
    case "lease":
      return putAside(saving, "lease_lost", outcome);
    case "reused":
      throw new Refused(422, "seq_reused");
    case "unknown":
      throw new Refused(404, "unknown");
  }
}

function acknowledge(
  { parts, exchange, token, sent }: Saving,
  { clockMs, deadlineMs, epoch }: Judged,
) {
  const acked = sent.items.map(({ seq }) => seq).join(",");
  let renewed = "";
  let headers: { "Set-Cookie": string } | undefined;
  const expiresMs = longerTokenEnd(token.expiresMs, deadlineMs - clockMs);
  if (expiresMs !== null) {
    const text = parts.tokens.sign({ ...token, expiresMs });
    renewed = `,"attempt_token":"${text}"`;
    headers = { "Set-Cookie": tokenCookie(exchange, "attempt", text, expiresMs) };
  }
  const remaining = Math.max(0, deadlineMs - clockMs);
  const times = `"server_now":"${iso(clockMs)}","deadline_at":"${iso(deadlineMs)}"`;
  const text = `{"acked":[${acked}],"remaining_ms":${remaining},${times},"epoch":${epoch},"state":"in_progress"${renewed}}`;
  sendText(exchange, 200, text, headers);
}

/** Refused, and kept: nothing that was typed vanishes. What had been kept before does count. */
function putAside({ exchange, sent }: Saving, code: string, { clockMs, epoch, held }: Judged) {
  const kept = sent.items.map(({ seq }) => seq);
  const body = { code, kept, acked: held, epoch, server_now: iso(clockMs) };
  sendText(exchange, 409, JSON.stringify(body));
}

const texts = new Map<number, string>();

/** Whole batches share a clock, and the answers of an attempt their deadline. */
function iso(ms: number): string {
  let text = texts.get(ms);
  if (text === undefined) {
    if (texts.size >= 10_000) texts.clear();
    texts.set(ms, (text = new Date(ms).toISOString()));
  }
  return text;
}
