import { createHmac, timingSafeEqual } from "node:crypto";

/** `candidate` opens the door of a sitting, `attempt` writes to one attempt. */
export type TokenKind = "candidate" | "attempt";

export type Token = {
  readonly kind: TokenKind;
  /** Of the candidate or of the attempt. */
  readonly id: string;
  /** The lease of an attempt, or the stamp of a candidate's slip. */
  readonly epoch: number;
  readonly expiresMs: number;
};

export type Tokens = {
  readonly sign: (token: Token) => string;
  /** The token that `text` is, unless it is forged, expired or of another kind. */
  readonly verify: (text: string, kind: TokenKind) => Token | null;
};

const letters: Record<TokenKind, string> = { candidate: "c", attempt: "a" };

/** Verified tokens that are remembered: checking a signature costs more than all else in a save. */
const remembered = 20_000;

/**
 * Signed tokens `kind.id.epoch.exp.mac`. They say who writes without a query, and work on when the
 * sign-in that led to them is long over.
 */
export function createTokens(key: Buffer, now: () => number = Date.now): Tokens {
  const known = new Map<string, Token>();
  const mac = (text: string) => createHmac("sha256", key).update(text).digest();
  return {
    sign: ({ kind, id, epoch, expiresMs }) => {
      const text = `${letters[kind]}.${id}.${epoch}.${Math.floor(expiresMs / 1000)}`;
      return `${text}.${mac(text).toString("base64url")}`;
    },
    verify: (text, kind) => {
      let token = known.get(text);
      if (!token) {
        token = read(text, mac) ?? undefined;
        if (!token) return null;
        if (known.size >= remembered) known.clear();
        known.set(text, token);
      }
      return token.kind === kind && token.expiresMs > now() ? token : null;
    },
  };
}

function read(text: string, mac: (text: string) => Buffer): Token | null {
  const cut = text.lastIndexOf(".");
  const given = Buffer.from(text.slice(cut + 1), "base64url");
  if (cut < 0 || text.length > 200 || given.length !== 32) return null;
  if (!timingSafeEqual(given, mac(text.slice(0, cut)))) return null;
  const [letter, id = "", epoch, expires] = text.slice(0, cut).split(".");
  const kind = letter === "a" ? "attempt" : "candidate";
  return { kind, id, epoch: Number(epoch), expiresMs: Number(expires) * 1000 };
}
