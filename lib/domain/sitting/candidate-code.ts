/** Letters and digits that nobody confuses on paper: no O and 0, no I and 1. */
export const codeAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Characters in a candidate's own code and in a sitting's start code. */
export const codeLength = 6;

/** A code as it was meant: spaces and dashes dropped, upper case. */
export function normaliseCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}

/** A candidate number as it was meant: "7" and " 007 " are the number 007 of a three-digit list. */
export function normaliseNumber(typed: string): string {
  const trimmed = typed.trim();
  return /^\d{1,3}$/.test(trimmed) ? trimmed.padStart(3, "0") : trimmed.toUpperCase();
}

/** The `n`-th candidate number, from 1: three digits, more when a sitting needs them. */
export function candidateNumber(n: number): string {
  return String(n).padStart(3, "0");
}
