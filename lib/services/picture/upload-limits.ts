import { pictureLimit } from "@/lib/domain/item/picture";
import { headLength } from "@/lib/interop/evidence/kind-of";
import { beginsAsPicture } from "@/lib/interop/picture/prepare-picture";

/** How far a file is read on its way in: no further than its size, and what it begins as, allow. */
export const uploadLimits = {
  most: pictureLimit,
  head: { length: headLength, accept: beginsAsPicture },
};
