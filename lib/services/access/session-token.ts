import { createHash, randomBytes } from "node:crypto";

/** A new token of 256 random bits. It is in the cookie; only its hash is stored. */
export function drawToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
