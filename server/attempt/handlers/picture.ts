import type { AttemptId } from "@/lib/domain/ids";
import { findPicture } from "@/lib/services/picture/find-picture";
import { findToken } from "../credentials";
import { type Exchange, sendPicture } from "../exchange";
import type { Handler, Parts } from "../parts";
import { Refused } from "../refused";

/**
 * A picture of a question by the digest of its content: to whoever answers a form that shows it, and
 * to accounts that may see it elsewhere. To everybody else there is none.
 */
export const picture: Handler = async (parts, exchange, sha256) => {
  const shown =
    (await isOnOwnForm(parts, exchange, sha256)) || (await isOpen(parts, exchange, sha256));
  const file = shown ? await parts.pictures.load(sha256) : undefined;
  if (!file) throw new Refused(404, "unknown");
  sendPicture(exchange, file);
};

async function isOnOwnForm(parts: Parts, exchange: Exchange, sha256: string): Promise<boolean> {
  const token = findToken(exchange, parts.tokens, "attempt");
  if (!token) return false;
  const id = token.id as AttemptId;
  const attempt = parts.attempts.get(id) ?? (await parts.attempts.learn(id));
  if (!attempt?.pictures.has(sha256)) return false;
  assertPace(parts, id);
  return true;
}

async function isOpen(parts: Parts, exchange: Exchange, sha256: string): Promise<boolean> {
  const actor = await parts.accounts.require(exchange.request);
  assertPace(parts, actor.userId);
  return findPicture({ actor, db: parts.db }, { sha256 });
}

function assertPace({ pictures }: Parts, name: string): void {
  const retryAfterS = pictures.limit(name);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
}
