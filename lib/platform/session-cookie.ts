import { decode, encode } from "next-auth/jwt";
import { SESSION_LIFE_MS } from "@/lib/domain/access/session-life";
import { isServedSecurely } from "./origin";
import { secrets } from "./secrets";

// What the cookie of an account is called and how it is read, whichever process the request reached.

export const LIFE_S = SESSION_LIFE_MS / 1000;

export const secret = () => secrets().auth.toString("base64");

/** The `__Host-` prefix ties a cookie to this host and to TLS; on plain http no browser takes it. */
export function cookieName(name: string): string {
  return isServedSecurely() ? `__Host-sathach.${name}` : `sathach.${name}`;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isServedSecurely() } as const;
}

/** The value of the cookie for the session behind `token`, as the library would write it. */
export function sealToken(token: string, key: string): Promise<string> {
  return encode({ token: { sid: token }, secret: key, maxAge: LIFE_S });
}

/** The token in a cookie's value, or null. It says nothing yet about whether it still counts. */
export async function unsealToken(value: string | undefined, key: string): Promise<string | null> {
  // A cookie that was tampered with, or made with other secrets, is no cookie.
  const claims = await decode({ token: value ?? "", secret: key }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}
