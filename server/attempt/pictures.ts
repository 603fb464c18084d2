import type { DeliverySql } from "@/db/queries/attempt-delivery";
import { selectPictureFile, type PictureFile } from "@/db/queries/attempt-view";
import { createBuckets, type Rate } from "./rate-limit";

export type Pictures = {
  /** The file of a picture, whoever may see it; undefined when there is none. */
  readonly load: (sha256: string) => Promise<PictureFile | undefined>;
  /** Seconds that an attempt or account has to wait for its next picture; 0 when it may go on. */
  readonly limit: (name: string) => number;
};

/** A whole form at once, and again after a reload. */
const pictureRate: Rate = { perSecond: 20, burst: 120 };

/** The pictures of several forms: a room asks for the same ones within a minute. */
const mostBytes = 32 * 1024 * 1024;

/** Pictures met lately, each read once however many ask for it. A picture never changes. */
export function createPictures(sql: DeliverySql): Pictures {
  const known = new Map<string, Promise<PictureFile | undefined>>();
  let size = 0;
  const read = async (sha256: string) => {
    const file = await selectPictureFile(sql, sha256);
    if (!file) known.delete(sha256);
    size += file?.bytes.length ?? 0;
    if (size > mostBytes) {
      known.clear();
      size = 0;
    }
    return file;
  };
  return {
    load: (sha256) => {
      const kept = known.get(sha256);
      if (kept) return kept;
      const reading = read(sha256);
      known.set(sha256, reading);
      reading.catch(() => known.delete(sha256));
      return reading;
    },
    limit: createBuckets(pictureRate),
  };
}
