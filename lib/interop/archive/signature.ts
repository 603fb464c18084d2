/** Whether a file begins with these bytes. */
export function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** What every zip archive that holds something begins with. */
export const zipHead = [0x50, 0x4b, 0x03, 0x04] as const;
