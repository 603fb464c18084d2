import "server-only";
import { cookies } from "next/headers";
import type { SignedIn } from "@/lib/services/access/sign-in";
import { cookieName, cookieOptions, sealToken, secret, unsealToken } from "./session-cookie";

/** The token in this request's cookie, or null. It says nothing yet about whether it still counts. */
export async function readSessionToken(): Promise<string | null> {
  const jar = await cookies();
  return unsealToken(jar.get(cookieName("session"))?.value, secret());
}

/** Gives the browser the session that has just been opened, as the library would. */
export async function writeSession({ token, expiresAt }: SignedIn): Promise<void> {
  const jar = await cookies();
  const value = await sealToken(token, secret());
  jar.set(cookieName("session"), value, { ...cookieOptions(), expires: expiresAt });
}

/** Takes the session from the browser. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("session"), "", { ...cookieOptions(), maxAge: 0 });
}
