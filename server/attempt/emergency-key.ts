import { createDecipheriv, createECDH, type ECDH, hkdfSync } from "node:crypto";
import { z } from "zod";
import {
  type EmergencyContent,
  emergencyFormat,
  emergencyPurpose,
  emergencyVersion,
} from "@/lib/domain/attempt/emergency-file";

const bytes = (least: number, most: number) =>
  z
    .base64()
    .max(Math.ceil(most / 3) * 4 + 4)
    .transform((text) => Buffer.from(text, "base64"))
    .refine(({ length }) => length >= least && length <= most);

/** The file as it was carried over; checked before anything in it is believed. */
export const emergencyFile = z.strictObject({
  format: z.literal(emergencyFormat),
  version: z.literal(emergencyVersion),
  ephemeral: bytes(65, 65),
  iv: bytes(12, 12),
  sealed: bytes(17, 256 * 1024),
});

/** As much as such a file may weigh as JSON. */
export const emergencyFileLimit = 400 * 1024;

const content = z.strictObject({
  attemptId: z.uuid(),
  token: z.string().max(300),
  rows: z
    .array(
      z.strictObject({
        epoch: z.int().min(1).max(1_000_000),
        seq: z.int().min(1).max(1_000_000_000),
        position: z.int().min(1).max(500),
        value: z.union([z.string().max(4000), z.array(z.string().max(100)).max(64)]),
      }),
    )
    .max(2_000),
});

export type EmergencyKey = {
  /** For the candidates' pages: the uncompressed point, base64. */
  readonly publicKey: string;
  /** What is in a file, or null when it was made for another server or changed on the way. */
  readonly open: (file: z.infer<typeof emergencyFile>) => EmergencyContent | null;
};

/** The pair of keys for emergency files, always the same for one installation. */
export function createEmergencyKey(secret: Buffer): EmergencyKey {
  const pair = pairFrom(secret);
  const ours = pair.getPublicKey();
  return {
    publicKey: ours.toString("base64"),
    open: ({ ephemeral, iv, sealed }) => {
      try {
        const salt = Buffer.concat([ephemeral, ours]);
        const key = hkdfSync("sha256", pair.computeSecret(ephemeral), salt, emergencyPurpose, 32);
        const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key), iv);
        decipher.setAAD(Buffer.from(emergencyPurpose));
        decipher.setAuthTag(sealed.subarray(-16));
        const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
        return content.parse(JSON.parse(text.toString("utf8")));
      } catch {
        return null;
      }
    },
  };
}

/** A private number drawn from the secret; the very few that the curve does not have are passed over. */
function pairFrom(secret: Buffer): ECDH {
  const pair = createECDH("prime256v1");
  for (let draw = 0; ; draw += 1) {
    try {
      const label = `${emergencyPurpose} key ${draw}`;
      pair.setPrivateKey(Buffer.from(hkdfSync("sha256", secret, "", label, 32)));
      return pair;
    } catch (error) {
      if (draw > 8) throw error;
    }
  }
}
