import {
  type EmergencyContent,
  type EmergencyFile,
  emergencyFormat,
  emergencyPurpose,
  emergencyVersion,
} from "@/lib/domain/attempt/emergency-file";
import { cipher } from "./cipher";

/** Seals answers to the server's public key, or gives null where the browser cannot encrypt. */
export async function sealEmergencyFile(
  serverKey: string,
  content: EmergencyContent,
): Promise<EmergencyFile | null> {
  const subtle = cipher();
  if (!subtle) return null;
  const theirs = bytesOf(serverKey);
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = await subtle.generateKey(curve, false, ["deriveBits"]);
  const ephemeral = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  const key = await fileKey(subtle, {
    shared: await subtle.deriveBits(
      { name: "ECDH", public: await subtle.importKey("raw", theirs, curve, false, []) },
      pair.privateKey,
      256,
    ),
    salt: new Uint8Array([...ephemeral, ...theirs]),
  });
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder();
  const sealed = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: text.encode(emergencyPurpose) },
    key,
    text.encode(JSON.stringify(content)),
  );
  return {
    format: emergencyFormat,
    version: emergencyVersion,
    ephemeral: base64(ephemeral),
    iv: base64(iv),
    sealed: base64(new Uint8Array(sealed)),
  };
}

type Agreed = { readonly shared: ArrayBuffer; readonly salt: Uint8Array<ArrayBuffer> };

async function fileKey(subtle: SubtleCrypto, { shared, salt }: Agreed): Promise<CryptoKey> {
  const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(emergencyPurpose);
  return subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
