import type { IncomingMessage } from "node:http";
import type { Database } from "@/db/client";
import type { Actor } from "@/lib/domain/policy/policy";
import { unsealToken } from "@/lib/platform/session-cookie";
import { resumeSession } from "@/lib/services/access/resume-session";
import { cookieOf } from "./credentials";
import { Refused } from "./refused";

/** The cookie in which pages keep the session of an account, and the key that seals it. */
export type SessionCookie = { readonly name: string; readonly secret: string };

export type Accounts = {
  /** Who is signed in, with the roles held now; null: nobody. Read afresh on every request. */
  readonly find: (request: IncomingMessage) => Promise<Actor | null>;
  /**
   * As `find`, for what is done as that person. Throws `Refused` when nobody is signed in, or when
   * a first password has to be changed or the notice read before anything else.
   */
  readonly require: (request: IncomingMessage) => Promise<Actor>;
};

/** Knows who is signed in with an account, in a process that serves no pages. */
export function createAccounts(db: Database, { name, secret }: SessionCookie): Accounts {
  const tokenIn = openCookies(secret);
  const resume = async (request: IncomingMessage) => {
    const value = cookieOf(request, name);
    // Whole rooms of candidates have no account: they cost neither a key nor a query.
    if (value === undefined) return null;
    const token = await tokenIn(value);
    return token === null ? null : resumeSession({ db, now: new Date() }, { token });
  };
  return {
    find: async (request) => {
      const session = await resume(request);
      return session?.unfinished === null ? session.actor : null;
    },
    require: async (request) => {
      const session = await resume(request);
      if (!session) throw new Refused(401, "sign_in");
      if (session.unfinished !== null) throw new Refused(403, session.unfinished);
      return session.actor;
    },
  };
}

/** So many people look at rooms on one day. */
const mostCookies = 2_000;

/**
 * The token in a cookie. What a cookie holds never changes, and to open one derives its key anew:
 * so each is opened once. Whether the token still counts is asked every time.
 */
function openCookies(secret: string): (value: string) => Promise<string | null> {
  const opened = new Map<string, string>();
  return async (value) => {
    const known = opened.get(value);
    if (known !== undefined) return known;
    const token = await unsealToken(value, secret);
    if (opened.size >= mostCookies) opened.clear();
    if (token !== null) opened.set(value, token);
    return token;
  };
}
