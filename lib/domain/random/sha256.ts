/** SHA-256 round constants: fractional parts of the cube roots of the first 64 primes. */
const roundConstants = new DataView(
  bytesOfHex(
    "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5" +
      "d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174" +
      "e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da" +
      "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967" +
      "27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85" +
      "a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070" +
      "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3" +
      "748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2",
  ).buffer,
);

/** The state before the first block: fractional parts of the square roots of the first 8 primes. */
const initialState = "6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19";

/**
 * SHA-256 of bytes, as 32 bytes.
 *
 * Written here because the domain runs in browsers too, without a cryptography module, and
 * synchronously. Not for secrets: it takes no care of timing.
 *
 * Source: FIPS 180-4 §6.2.
 */
export function sha256(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = pad(message);
  const state = new DataView(bytesOfHex(initialState).buffer);
  const schedule = new DataView(new ArrayBuffer(256));
  for (let start = 0; start < padded.byteLength; start += 64) {
    expand(padded, start, schedule);
    compress(state, schedule);
  }
  return new Uint8Array(state.buffer);
}

/** SHA-256 of a text's UTF-8 bytes, or of bytes, as 64 lower-case hexadecimal digits. */
export function sha256Hex(message: string | Uint8Array): string {
  const bytes = typeof message === "string" ? new TextEncoder().encode(message) : message;
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The message, a one bit, zeros to 56 mod 64 bytes, and its length in bits as 64 bits. */
function pad(message: Uint8Array): DataView {
  const bytes = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(bytes.length - 4, (message.length << 3) >>> 0);
  return view;
}

function expand(padded: DataView, start: number, schedule: DataView): void {
  for (let at = 0; at < 64; at += 4) schedule.setUint32(at, padded.getUint32(start + at));
  for (let at = 64; at < 256; at += 4) {
    const w15 = schedule.getUint32(at - 60);
    const w2 = schedule.getUint32(at - 8);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule.setUint32(at, schedule.getUint32(at - 64) + s0 + schedule.getUint32(at - 28) + s1);
  }
}

function compress(state: DataView, schedule: DataView): void {
  let a = state.getUint32(0);
  let b = state.getUint32(4);
  let c = state.getUint32(8);
  let d = state.getUint32(12);
  let e = state.getUint32(16);
  let f = state.getUint32(20);
  let g = state.getUint32(24);
  let h = state.getUint32(28);
  for (let at = 0; at < 256; at += 4) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const word = roundConstants.getUint32(at) + schedule.getUint32(at);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state.setUint32(index * 4, state.getUint32(index * 4) + word);
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
