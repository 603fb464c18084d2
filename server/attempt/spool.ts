import { createHash, randomUUID } from "node:crypto";
import { open, type FileHandle, unlink } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uploadLimits } from "@/lib/services/evidence/upload-limits";
import { Refused } from "./refused";

/** A body that waits on the disk, not in memory; nobody else sees it, and it goes with its handle. */
export type Spooled = {
  readonly file: FileHandle;
  readonly size: number;
  readonly sha256: string;
};

const { length: headLength, accept } = uploadLimits.head;

/** A line that brings nothing for so long is gone. */
const silenceMs = 60_000;

/**
 * Reads a body no further than `most` bytes and what it begins as allow. Throws `Refused`; the
 * caller closes the handle of what it was given.
 */
export async function spool(request: IncomingMessage, most: number): Promise<Spooled> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge(most);
  const path = join(tmpdir(), `sat-hach-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  try {
    await unlink(path);
    request.setTimeout(silenceMs, () => request.destroy());
    return { file, ...(await pour(request, file, most)) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function pour(
  request: IncomingMessage,
  file: FileHandle,
  most: number,
): Promise<Omit<Spooled, "file">> {
  const digest = createHash("sha256");
  let head: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    if (head.length < headLength) head = lookAt(Buffer.concat([head, chunk]));
    digest.update(chunk);
    await file.write(chunk);
  }
  // Shorter than any file of these kinds, or nothing at all.
  if (head.length < headLength) throw new Refused(415, "wrong_kind");
  return { size, sha256: digest.digest("hex") };
}

/** The connection stays: a refusal is still to be sent on it. */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    yield* chunks;
  } catch {
    throw new Refused(400, "invalid");
  }
}

function lookAt(head: Buffer): Buffer {
  if (head.length >= headLength && !accept(head.subarray(0, headLength))) {
    throw new Refused(415, "wrong_kind");
  }
  return head;
}

function tooLarge(most: number): Refused {
  return new Refused(413, "too_large", { most });
}
