import { createHmac, randomInt } from "node:crypto";
import type { SittingId } from "@/lib/domain/ids";
import { codeAlphabet, codeLength } from "@/lib/domain/sitting/candidate-code";

/** A new random code; 32^6 values, and tries are limited per candidate. */
export function drawCode(): string {
  const draw = () => codeAlphabet.charAt(randomInt(codeAlphabet.length));
  return Array.from({ length: codeLength }, draw).join("");
}

/**
 * What is stored of a candidate's code: HMAC-SHA256 over sitting, number and code. Not argon2: a
 * room enters at once, and without the installation's key the value cannot be tried offline.
 */
export function codeMac(key: Buffer, sittingId: SittingId, number: string, code: string): Buffer {
  return createHmac("sha256", key).update(`${sittingId}\u001f${number}\u001f${code}`).digest();
}
