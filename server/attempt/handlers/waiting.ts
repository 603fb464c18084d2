import { z } from "zod";
import {
  selectOpenSittings,
  selectOpenSittingsOf,
  selectOwnSittings,
} from "@/db/queries/attempt-entrance";
import { latestStart, startObstacle } from "@/lib/domain/attempt/start-guard";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { showsKey } from "@/lib/domain/safe-browser/proof";
import { acceptRules } from "@/lib/services/attempt/accept-rules";
import { codeStamp } from "@/lib/services/attempt/code-stamp";
import { requireToken } from "../credentials";
import { browserOf, readJson, sendBody } from "../exchange";
import { contextOf, type Handler } from "../parts";
import { Refused } from "../refused";

/**
 * Sittings whose doors are open: what the board in the hall says. Whoever is signed in with an
 * account learns besides whose account it is, which of these lists have the name, and which sittings
 * of the same person are ahead or over.
 */
export const openSittings: Handler = async ({ sql, accounts, publicOrigin }, exchange) => {
  const account = await accounts.find(exchange.request);
  const browser = browserOf(exchange, publicOrigin);
  const officerId = account?.officerId ?? null;
  const sittings = await selectOpenSittings(sql, officerId);
  const own = officerId === null ? [] : await selectOpenSittingsOf(sql, officerId);
  const others = officerId === null ? [] : await selectOwnSittings(sql, officerId);
  sendBody(exchange, {
    sittings: sittings.map(({ id, name, room, testName, over, configKey, supervised }) => ({
      id,
      name,
      room,
      test_name: testName,
      over,
      safe_browser:
        configKey === null ? "any" : showsKey(browser, configKey, id) ? "shown" : "asked",
      supervised,
    })),
    account: account && {
      name: account.name,
      sittings: own,
      others: others.map(({ windowFrom, ...other }) => ({
        ...other,
        opens_at: windowFrom.toISOString(),
      })),
    },
  });
};

/** What a candidate in the waiting room has to know: may I start, and if not, why. */
export const waiting: Handler = async (parts, exchange, id) => {
  const token = requireToken(exchange, parts.tokens, "candidate");
  const now = await parts.rooms.look(id as SittingId);
  const candidate = now?.room.candidates.get(token.id as CandidateId);
  if (!now || !candidate) throw new Refused(404, "unknown");
  if (codeStamp(candidate.codeMac) !== token.epoch) throw new Refused(401, "sign_in");
  parts.presence.note(candidate.id);
  const { room, serverNow } = now;
  const reason = startObstacle({ sitting: room, candidate }, serverNow);
  sendBody(exchange, {
    admitted: candidate.admittedAt !== null,
    started: room.startedAt !== null,
    opens_at: room.windowFrom.toISOString(),
    closes_at: room.windowTo.toISOString(),
    late_until: latestStart(room)?.toISOString() ?? null,
    state: room.state,
    server_now: serverNow.toISOString(),
    can_start: reason === null,
    reason,
  });
};

const acceptance = z.strictObject({ accepted: z.literal(true) });

/** Records that the candidate accepted the rules. */
export const rules: Handler = async (parts, exchange, id) => {
  const token = requireToken(exchange, parts.tokens, "candidate");
  await readJson(exchange, acceptance);
  const input = { sittingId: id as SittingId, candidateId: token.id as CandidateId };
  const at = await acceptRules(contextOf(parts, exchange), input);
  sendBody(exchange, { rules_accepted_at: at.toISOString() });
};
