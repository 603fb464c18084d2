import "server-only";
import type { AuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { cookies } from "next/headers";
import { SESSION_LIFE_MS } from "@/lib/domain/access/session-life";
import { resumeSession } from "@/lib/services/access/resume-session";
import { signIn, type SignedIn } from "@/lib/services/access/sign-in";
import { signOut } from "@/lib/services/access/sign-out";
import { log } from "./log";
import { isServedSecurely } from "./origin";
import { publicContext } from "./public-context";
import { secrets } from "./secrets";

const LIFE_S = SESSION_LIFE_MS / 1000;

const secret = () => secrets().auth.toString("base64");

/** The `__Host-` prefix ties a cookie to this host and to TLS; on plain http no browser takes it. */
function cookieName(name: string): string {
  return isServedSecurely() ? `__Host-sathach.${name}` : `sathach.${name}`;
}

function cookieOptions() {
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

/** The library's own routes lead to the same two use cases as the form does. */
export function authOptions(): AuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: LIFE_S },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    cookies: {
      sessionToken: { name: cookieName("session"), options: cookieOptions() },
      csrfToken: { name: cookieName("csrf"), options: cookieOptions() },
      callbackUrl: { name: cookieName("callback"), options: cookieOptions() },
    },
    providers: [
      Credentials({
        credentials: { login: {}, password: { type: "password" } },
        authorize: async (typed, request) => {
          const agent: unknown = request.headers?.["user-agent"];
          const opened = await signIn(await publicContext(), {
            login: typed?.login ?? "",
            password: typed?.password ?? "",
            userAgent: typeof agent === "string" ? agent : null,
          });
          return opened.ok ? { id: opened.value.token } : null;
        },
      }),
    ],
    jwt: { decode: async (given) => decodeLive(given) },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string")
          await signOut(await publicContext(), { token: token.sid });
      },
    },
    logger: {
      error: (code) => log.warn("auth_refused", { kind: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** A session that was ended counts for nothing here either. */
async function decodeLive(given: Parameters<typeof decode>[0]) {
  const claims = await decode(given).catch(() => null);
  if (typeof claims?.sid !== "string") return null;
  const session = await resumeSession(await publicContext(), { token: claims.sid });
  return session ? claims : null;
}
