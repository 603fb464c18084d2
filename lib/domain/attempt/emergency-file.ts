import type { Row } from "./client/state";

/**
 * Answers that a machine could not send, in a file that only the server can open: an invigilator
 * carries it over. ECDH on P-256 with a key made for this one file, HKDF-SHA256 over both public
 * keys, AES-256-GCM. All bytes are base64.
 *
 * Source: reliability §4.4.
 */
export type EmergencyFile = {
  readonly format: typeof emergencyFormat;
  readonly version: typeof emergencyVersion;
  /** The uncompressed public point made for this file. */
  readonly ephemeral: string;
  readonly iv: string;
  /** `EmergencyContent` as JSON, encrypted, with its tag at the end. */
  readonly sealed: string;
};

export const emergencyFormat = "sat-hach-emergency";
export const emergencyVersion = 1;

/** What the derived key is for; also what the cipher is bound to. */
export const emergencyPurpose = "sat-hach emergency file 1";

/** What an emergency file holds. The token says whose attempt it is; nobody but the server makes one. */
export type EmergencyContent = {
  readonly attemptId: string;
  readonly token: string;
  /** Every answer that the server had not acknowledged. */
  readonly rows: readonly Row[];
};
