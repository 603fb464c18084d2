import { requireAttempt } from "../credentials";
import type { Exchange } from "../exchange";
import type { Parts } from "../parts";
import { Refused } from "../refused";
import type { Token } from "../tokens";

/** The token of the attempt that `id` names, where it does not ask too often. */
export function limited(parts: Parts, exchange: Exchange, id: string): Token {
  const token = requireAttempt(exchange, parts.tokens, id);
  const retryAfterS = parts.limit(id);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  return token;
}
