import { z } from "zod";
import type { SittingId } from "@/lib/domain/ids";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import { normaliseNumber } from "@/lib/domain/sitting/candidate-code";
import { fullName } from "@/lib/domain/person/name";
import {
  type Entrance,
  enterSitting,
  type EnterSitting,
} from "@/lib/services/attempt/enter-sitting";
import { tokenCookie } from "../credentials";
import { type Exchange, readJson, sendBody } from "../exchange";
import { alone } from "../alone";
import { doorContextOf, type Handler, type Parts } from "../parts";
import { Refused } from "../refused";

const body = z.union([
  z.strictObject({
    candidate_no: z.string().trim().min(1).max(20),
    code: z.string().min(1).max(40),
  }),
  // Signed in with an account.
  z.strictObject({}),
]);

/** Long enough for a day in the room; each start checks again who may. */
const candidateTokenMs = 12 * 60 * 60 * 1000;

/** Lets a candidate in: number and own code, or the account that is signed in. */
export const enter: Handler = async (parts, exchange, id) => {
  const who = await whoAsks(parts, exchange, await readJson(exchange, body));
  const input = { sittingId: id as SittingId, who };
  const entered = await alone(
    parts,
    `${id} ${"number" in who ? normaliseNumber(who.number) : who.officerId}`,
    () => enterSitting(doorContextOf(parts, exchange), input),
  );
  if (!entered.ok) throw refusal(entered.reason);
  const { row, codeStamp } = entered.value;
  parts.presence.note(row.candidateId);
  // Read while they wait: when the room starts, everybody asks for theirs in the same moment.
  if (row.formId !== null) void parts.forms.load(row.formId).catch(() => undefined);
  const expiresMs = Date.now() + candidateTokenMs;
  const token = parts.tokens.sign({
    kind: "candidate",
    id: row.candidateId,
    epoch: codeStamp,
    expiresMs,
  });
  sendBody(exchange, entranceBody(id, token, entered.value), {
    "Set-Cookie": tokenCookie(exchange, "candidate", token, expiresMs),
  });
};

async function whoAsks(
  parts: Parts,
  exchange: Exchange,
  sent: z.infer<typeof body>,
): Promise<EnterSitting["who"]> {
  if ("code" in sent) return { number: sent.candidate_no, code: sent.code };
  const { officerId } = await parts.accounts.require(exchange.request);
  // Whose account is nobody's in the roll is on no list.
  if (officerId === null) throw new Refused(404, "unknown");
  return { officerId };
}

function refusal(reason: { readonly code: string; readonly retryAfterS?: number }): Refused {
  if (reason.code === "not_open") return new Refused(409, "not_open");
  if (reason.code === "sign_in") return new Refused(401, "sign_in");
  if (isRefusedEntry(reason.code)) return new Refused(403, reason.code);
  return new Refused(429, reason.code, { retryAfterS: reason.retryAfterS ?? 1 });
}

function entranceBody(sittingId: string, token: string, { row }: Entrance) {
  const { familyName: family, middleName: middle, givenName: given } = row;
  return {
    candidate_token: token,
    candidate: {
      number: row.number,
      name: fullName({ family, middle, given }),
      unit: row.unitName,
      title: row.title,
      rules_accepted_at: row.rulesAcceptedAt?.toISOString() ?? null,
      has_attempt: row.hasAttempt,
      finished: row.finished,
    },
    sitting: {
      id: sittingId,
      name: row.sittingName,
      room: row.room,
      test_name: row.testName,
      state: row.sittingState,
      started: row.sittingStartedAt !== null,
      opens_at: row.windowFrom.toISOString(),
      closes_at: row.windowTo.toISOString(),
      allowance_s: row.allowanceS,
      item_count: row.itemCount,
      start_code_required: row.startCodeRequired,
      supervised: row.supervised,
    },
    server_now: row.t.toISOString(),
  };
}
