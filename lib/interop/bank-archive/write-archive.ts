import { createHash } from "node:crypto";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ArchiveManifest } from "@/lib/domain/bank/archive";

/** Where the bytes of an archive go, piece by piece. */
export type Sink = (piece: Uint8Array) => Promise<void>;

/** An archive that is being written: nothing of it stays in memory but what its directory says. */
export type ArchiveWriter = {
  readonly addJson: (name: string, content: unknown) => Promise<void>;
  /** Bytes that are packed already. */
  readonly addFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Writes the manifest over all parts, and the directory. */
  readonly end: (manifest: Omit<ArchiveManifest, "parts">) => Promise<void>;
};

/** ZIP knows no years before 1980: with one time for all, the same parts make the same archive. */
const anyTime = new Date(1980, 0, 1);

export const manifestName = "manifest.json";

export function writeArchive(sink: Sink): ArchiveWriter {
  const parts: ArchiveManifest["parts"] = [];
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const flush = async () => {
    for (const piece of pieces.splice(0)) await sink(piece);
  };
  const add = async (name: string, bytes: Uint8Array, packed: boolean) => {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = anyTime;
    zip.add(file);
    file.push(bytes, true);
    await flush();
  };
  const addPart = async (name: string, bytes: Uint8Array, packed: boolean) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    parts.push({ name, bytes: bytes.byteLength, sha256 });
    await add(name, bytes, packed);
  };
  return {
    addJson: (name, content) => addPart(name, jsonBytes(content), false),
    addFile: (name, bytes) => addPart(name, bytes, true),
    async end(manifest) {
      await add(manifestName, jsonBytes({ ...manifest, parts }), false);
      zip.end();
      await flush();
    },
  };
}

function jsonBytes(content: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}
