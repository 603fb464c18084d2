import type { IncomingMessage } from "node:http";
import type { Exchange } from "./exchange";
import { Refused } from "./refused";
import type { Token, TokenKind, Tokens } from "./tokens";

const cookieNames: Record<TokenKind, string> = {
  candidate: "sathach_candidate",
  attempt: "sathach_attempt",
};

/** The token a request carries: in the header, or else in the cookie. Throws `Refused`. */
export function requireToken(exchange: Exchange, tokens: Tokens, kind: TokenKind): Token {
  const token = findToken(exchange, tokens, kind);
  if (!token) throw new Refused(401, "sign_in");
  return token;
}

/** The same where it can do without. */
export function findToken({ request }: Exchange, tokens: Tokens, kind: TokenKind): Token | null {
  const header = request.headers.authorization;
  const text = header?.startsWith("Bearer ")
    ? header.slice(7)
    : cookieOf(request, cookieNames[kind]);
  return text === undefined ? null : tokens.verify(text, kind);
}

/** The token of one attempt. Another attempt's is told apart from none at all nowhere. */
export function requireAttempt(exchange: Exchange, tokens: Tokens, attemptId: string): Token {
  const token = requireToken(exchange, tokens, "attempt");
  if (token.id !== attemptId) throw new Refused(404, "unknown");
  return token;
}

/** The header that keeps a token in a cookie which no script can read. */
export function tokenCookie(
  { side }: Exchange,
  kind: TokenKind,
  text: string,
  expiresMs: number,
): string {
  const seconds = Math.max(0, Math.floor((expiresMs - Date.now()) / 1000));
  const secure = side.scheme === "https" ? "; Secure" : "";
  return `${cookieNames[kind]}=${text}; Path=/api/v1/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}

/** The value of one of the cookies that came with a request. */
export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const found = headers.cookie?.split(";").find((part) => part.trimStart().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
