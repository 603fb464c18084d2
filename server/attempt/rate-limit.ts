/** A bucket that fills at a steady rate; each request takes one out. */
export type Bucket = { left: number; at: number };

export type Rate = { readonly perSecond: number; readonly burst: number };

/**
 * Saves of one attempt. A page sends at most four a second; what is left over is for a queue that
 * comes back from a long drop. Only a broken or hostile page meets this limit.
 */
export const saveRate: Rate = { perSecond: 20, burst: 60 };

/** Everything else of one attempt or candidate: start, submit, look, call. */
export const otherRate: Rate = { perSecond: 5, burst: 30 };

export const fullBucket = ({ burst }: Rate, now: number): Bucket => ({ left: burst, at: now });

/** Takes one out of `bucket`; says how many seconds to wait when it is empty, else 0. */
export function take(bucket: Bucket, { perSecond, burst }: Rate, now: number): number {
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perSecond));
  bucket.left -= 1;
  return 0;
}

/** Buckets by name, for things that nothing else is remembered of. */
export function createBuckets(rate: Rate, most = 20_000): (name: string) => number {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const now = performance.now();
    let bucket = buckets.get(name);
    if (!bucket) {
      if (buckets.size >= most) buckets.clear();
      buckets.set(name, (bucket = fullBucket(rate, now)));
    }
    return take(bucket, rate, now);
  };
}
