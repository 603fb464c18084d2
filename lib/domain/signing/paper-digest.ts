/** Fewer digits than that could be found by trying. */
const fewestDigits = 16;

const PREFIX = "SATHACH1";

/** A digest as it is printed to be compared and typed: groups of eight. */
export function spacedDigest(digest: string): string {
  return (digest.match(/.{1,8}/g) ?? []).join(" ");
}

/**
 * What the QR code on a paper says. Capitals and colons only, which a QR code packs tightest.
 */
export function paperPayload(recordId: string, digest: string): string {
  return `${PREFIX}:${recordId.replaceAll("-", "").toUpperCase()}:${digest.toUpperCase()}`;
}

/**
 * The digest, or the beginning of one, that somebody typed from a paper or scanned from its QR
 * code: lower-case hexadecimal digits, or null when it is none or shorter than 16 digits.
 */
export function parsePaperDigest(typed: string): string | null {
  const scanned = /^\s*SATHACH1:[0-9A-F]{32}:([0-9A-F]{64})\s*$/i.exec(typed);
  const digits = (scanned?.[1] ?? typed).replace(/[\s.:-]/g, "").toLowerCase();
  return /^[0-9a-f]+$/.test(digits) && digits.length >= fewestDigits && digits.length <= 64
    ? digits
    : null;
}

/** Whether what stands on a paper, as `parsePaperDigest` gives it, is this digest or its beginning. */
export function isDigestOf(onPaper: string, digest: string): boolean {
  return digest.startsWith(onPaper);
}
