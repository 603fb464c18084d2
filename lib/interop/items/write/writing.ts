import type { ReadItem, Remark } from "../reading";

/** A question to be written: what a reader makes of one, whether it came from a file or a bank. */
export type WritableItem = Omit<ReadItem, "line" | "status" | "warnings"> & {
  /** What markers look for in an essay or a file, in words. */
  readonly rubric?: string | undefined;
};

/** A picture that goes into the file. */
export type MediaFile = {
  readonly bytes: Uint8Array;
  readonly mime: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
};

/** The picture that a block of an item names; null where there is none at hand. */
export type FindMedia = (source: string) => MediaFile | null;

/** What the format has no place for, at the item it concerns. */
export type WriteRemark = Remark & {
  readonly ref: string;
  /** The item as a whole is not in the file. */
  readonly leftOut?: true;
};

/** A file, how many items are in it, and what could not be put into it. */
export type Written = {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly remarks: readonly WriteRemark[];
};
