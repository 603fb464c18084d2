import type { BankId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";
import { archiveBank } from "./archive-bank";

/** So much is written ahead of a slow reader, who would else keep a connection to the keys to himself. */
const ahead = 32 * 1024 * 1024;

/**
 * The archive of a bank while it is being written, for who may take keys out of it. Refused before its
 * first byte; an archive that cannot be finished breaks off, and so does one that nobody reads on.
 */
export function takeOutArchive(
  ctx: Context,
  { bankId }: { readonly bankId: BankId },
): ReadableStream<Uint8Array> {
  requirePermission(ctx, "item.export");
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: ahead });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({}, strategy);
  const writer = writable.getWriter();
  const sink = async (piece: Uint8Array) => {
    await writer.ready;
    // What it fails with, the next `ready` says too.
    writer.write(piece).catch(() => undefined);
  };
  archiveBank(ctx, { bankId, sink })
    .then(() => writer.close())
    .catch((error: unknown) => writer.abort(error))
    .catch(() => undefined);
  return readable;
}
