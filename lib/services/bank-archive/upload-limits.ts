import { sentArchiveLimit } from "@/lib/domain/bank/archive";
import { startsWith, zipHead } from "@/lib/interop/archive/signature";

/** How far an archive is read on its way in: no further than its size, and what it begins as, allow. */
export const uploadLimits = {
  most: sentArchiveLimit,
  head: { length: zipHead.length, accept: (head: Uint8Array) => startsWith(head, zipHead) },
};
