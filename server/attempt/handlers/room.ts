import type { SittingId } from "@/lib/domain/ids";
import { sendLarge, sendUnchanged } from "../exchange";
import type { Handler } from "../parts";
import { Refused } from "../refused";

/** The live room, for who is signed in with an account and looks after it. */
export const room: Handler = async (parts, exchange, id) => {
  const actor = await parts.accounts.require(exchange.request);
  const retryAfterS = parts.limit(actor.userId);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  const { body, tag, serverNow } = await parts.liveRooms.look(actor, id as SittingId);
  const headers = { ETag: tag, "X-Server-Now": String(Math.round(serverNow)) };
  if (exchange.request.headers["if-none-match"] === tag) return sendUnchanged(exchange, headers);
  sendLarge(exchange, body, headers);
};
