import "server-only";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { SESSION_LIFE_MS } from "@/lib/domain/access/session-life";
import type { SignedIn } from "@/lib/services/access/sign-in";
import { isServedSecurely } from "./origin";
import { secrets } from "./secrets";

export const LIFE_S = SESSION_LIFE_MS / 1000;

export const secret = () => secrets().auth.toString("base64");

/** The `__Host-` prefix ties a cookie to this host and to TLS; on plain http no browser takes it. */
export function cookieName(name: string): string {
  return isServedSecurely() ? `__Host-sathach.${name}` : `sathach.${name}`;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isServedSecurely() } as const;
}

/** The token in this request's cookie, or null. It says nothing yet about whether it still counts. */
export async function readSessionToken(): Promise<string | null> {
  const jar = await cookies();
  return tokenOf(jar.get(cookieName("session"))?.value);
}

/** Gives the browser the session that has just been opened, as the library would. */
export async function writeSession({ token, expiresAt }: SignedIn): Promise<void> {
  const jar = await cookies();
  const value = await encode({ token: { sid: token }, secret: secret(), maxAge: LIFE_S });
  jar.set(cookieName("session"), value, { ...cookieOptions(), expires: expiresAt });
}

/** Takes the session from the browser. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("session"), "", { ...cookieOptions(), maxAge: 0 });
}

async function tokenOf(cookie: string | undefined): Promise<string | null> {
  // A cookie that was tampered with, or made with other secrets, is no cookie.
  const claims = await decode({ token: cookie ?? "", secret: secret() }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}
