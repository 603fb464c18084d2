import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive with whatever its headings are to claim. */
export type ZipPart = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** As its local heading calls it, where that differs. */
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly packed?: number;
  readonly inflated?: number;
  readonly checksum?: number;
  /** Where its local heading is claimed to be. */
  readonly start?: number;
  /** The mode of a file system, in the upper half of its attributes. */
  readonly mode?: number;
  /** Sizes only behind its content, as programs write that do not know them before. */
  readonly streamed?: boolean;
};

type Ending = { readonly count?: number; readonly size?: number; readonly start?: number };

/** An archive written byte by byte, so that it can lie. */
export function zipOf(parts: readonly ZipPart[], ending: Ending = {}): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { facts, bytes } = packed(part);
    const behind = part.streamed ? descriptor(facts) : Buffer.alloc(0);
    const local = Buffer.concat([localHeading(part, facts), bytes, behind]);
    entries.push(entryOf(part, facts, part.start ?? at));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, endOf(parts.length, directory.length, at, ending)]);
}

function endOf(count: number, size: number, start: number, claimed: Ending): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimed.count ?? count, 8);
  end.writeUInt16LE(claimed.count ?? count, 10);
  end.writeUInt32LE(claimed.size ?? size, 12);
  end.writeUInt32LE(claimed.start ?? start, 16);
  return end;
}

/** The bytes of a part as they lie in the archive, and what is claimed of them. */
function packed(part: ZipPart): { facts: Facts; bytes: Buffer } {
  const content = Buffer.from(part.content);
  const { method = 8, flags = 0, streamed = false } = part;
  const bytes = method === 8 ? deflateRawSync(content) : content;
  return {
    bytes,
    facts: {
      ...{ method, flags: flags | (streamed ? 8 : 0) | 0x800 },
      checksum: part.checksum ?? crc32(content),
      packed: part.packed ?? bytes.length,
      inflated: part.inflated ?? content.length,
    },
  };
}

type Facts = {
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packed: number;
  readonly inflated: number;
};

function localHeading({ name, localName = name, streamed }: ZipPart, facts: Facts): Buffer {
  const title = Buffer.from(localName);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(facts.flags, 6);
  head.writeUInt16LE(facts.method, 8);
  if (!streamed) writeSizes(head, 14, facts);
  head.writeUInt16LE(title.length, 26);
  return Buffer.concat([head, title]);
}

function entryOf({ name, mode = 0 }: ZipPart, facts: Facts, start: number): Buffer {
  const title = Buffer.from(name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(mode === 0 ? 20 : (3 << 8) | 20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(facts.flags, 8);
  head.writeUInt16LE(facts.method, 10);
  writeSizes(head, 16, facts);
  head.writeUInt16LE(title.length, 28);
  head.writeUInt32LE((mode << 16) >>> 0, 38);
  head.writeUInt32LE(start, 42);
  return Buffer.concat([head, title]);
}

function descriptor(facts: Facts): Buffer {
  const behind = Buffer.alloc(16);
  behind.writeUInt32LE(0x08074b50, 0);
  writeSizes(behind, 4, facts);
  return behind;
}

function writeSizes(head: Buffer, at: number, { checksum, packed, inflated }: Facts): void {
  head.writeUInt32LE(checksum, at);
  head.writeUInt32LE(packed, at + 4);
  head.writeUInt32LE(inflated, at + 8);
}
