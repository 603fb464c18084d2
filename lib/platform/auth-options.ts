import "server-only";
import type { AuthOptions } from "next-auth";
import { decode, type JWTDecodeParams } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { resumeSession } from "@/lib/services/access/resume-session";
import { signIn } from "@/lib/services/access/sign-in";
import { signOut } from "@/lib/services/access/sign-out";
import { log } from "./log";
import { publicContext } from "./public-context";
import { cookieName, cookieOptions, LIFE_S, secret } from "./session-cookie";

/** The library's own routes lead to the same use cases as the form and the button do. */
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
    providers: [accounts],
    jwt: { decode: decodeLive },
    callbacks: {
      // Only signing in brings a user; its id is the token of the session just opened.
      jwt: ({ token, trigger, user }) => (trigger === "signIn" ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => end(token.sid) },
    logger: {
      error: (code) => log.warn("auth_refused", { kind: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const accounts = Credentials({
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
});

/** A session that was ended counts for nothing here either. */
async function decodeLive(given: JWTDecodeParams) {
  const claims = await decode(given).catch(() => null);
  if (typeof claims?.sid !== "string") return null;
  const session = await resumeSession(await publicContext(), { token: claims.sid });
  return session ? claims : null;
}

async function end(token: unknown): Promise<void> {
  if (typeof token === "string") await signOut(await publicContext(), { token });
}
