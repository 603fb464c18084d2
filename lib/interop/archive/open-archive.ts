import { crc32, inflateRawSync } from "node:zlib";
import { ok, type Result } from "@/lib/domain/result";
import { type ArchiveEntry, type ArchiveProblem, listEntries } from "./directory";

/** An archive whose directory is safe. */
export type Archive = {
  /** The names of its files, folders left out, in the order of the directory. */
  readonly names: readonly string[];
  /** The bytes of a file, or null when they are not what the directory says. */
  readonly read: (name: string) => Uint8Array | null;
};

const heading = { signature: 0x04034b50, size: 30 } as const;

/** Opens an archive in memory; each part is unpacked when it is read, and no further than it says. */
export function openArchive(bytes: Uint8Array, inflated?: number): Result<Archive, ArchiveProblem> {
  const listed = listEntries(bytes, inflated);
  if (!listed.ok) return listed;
  const files = new Map(
    listed.value.filter(({ name }) => !name.endsWith("/")).map((entry) => [entry.name, entry]),
  );
  return ok({
    names: [...files.keys()],
    read(name) {
      const entry = files.get(name);
      return entry === undefined ? null : unpack(bytes, entry);
    },
  });
}

function unpack(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  const content = inflate(packed, entry);
  if (content === null || content.byteLength !== entry.inflated) return null;
  return crc32(content) === entry.checksum ? content : null;
}

function packedBytes(bytes: Uint8Array, { start, packed }: ArchiveEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + heading.size > bytes.byteLength) return null;
  if (view.getUint32(start, true) !== heading.signature) return null;
  const names = view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const from = start + heading.size + names;
  return from + packed > bytes.byteLength ? null : bytes.subarray(from, from + packed);
}

function inflate(packed: Uint8Array, { method, inflated }: ArchiveEntry): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, inflated) });
  } catch {
    // Damaged, or longer than the directory says.
    return null;
  }
}
