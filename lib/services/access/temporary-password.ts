import { randomInt } from "node:crypto";

/** Easy to read from paper: no l, i, o, 0, 1. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** A first or reset password is refused after this long. */
const LIFE_MS = 72 * 60 * 60 * 1000;

export type TemporaryPassword = { readonly password: string; readonly expiresAt: Date };

/** A random password for one sign-in, in four groups; 79 bits. */
export function drawPassword(now: Date): TemporaryPassword {
  const group = () =>
    Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  return {
    password: [group(), group(), group(), group()].join("-"),
    expiresAt: new Date(now.getTime() + LIFE_MS),
  };
}
