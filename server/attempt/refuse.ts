import { log } from "@/lib/platform/log";
import { ClockDoubted } from "@/lib/services/attempt/over-time";
import { NotFound } from "@/lib/services/context";
import { isOutage } from "./error-code";
import { type Exchange, sendText } from "./exchange";
import { comeBack, Refused } from "./refused";

/** Answers a request that was refused, or that failed, with a code. */
export function refuse(exchange: Exchange, error: unknown): void {
  const { status, code, extra, retryAfterS } = asRefusal(error, exchange.request.method ?? "");
  const headers = retryAfterS === null ? undefined : { "Retry-After": String(retryAfterS) };
  sendText(exchange, status, JSON.stringify({ code, ...extra }), headers);
}

function asRefusal(error: unknown, method: string): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ClockDoubted) return comeBack();
  if (error instanceof NotFound) return new Refused(404, "unknown");
  log.error("attempt_request_failed", error, { method });
  // The database may be away: whoever writes keeps what they have and comes back.
  return isOutage(error) ? comeBack() : new Refused(500, "internal");
}
