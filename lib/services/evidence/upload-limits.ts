import { evidenceLimit } from "@/lib/domain/inspection/evidence";
import { beginsAs, beginsAsScan, headLength } from "@/lib/interop/evidence/kind-of";

/** How far a file is read on its way in: no further than its size, and what it begins as, allow. */
export const uploadLimits = {
  most: evidenceLimit,
  head: { length: headLength, accept: (head: Uint8Array) => beginsAs(head) !== null },
};

/** The same of a scanned paper. */
export const scanLimits = {
  most: evidenceLimit,
  head: { length: headLength, accept: beginsAsScan },
};
