import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { picturesIn } from "@/lib/domain/item/picture";
import { openCache } from "./caches";

const cacheName = "sat-hach-pictures";

/** Where a picture is, by the digest of its content. */
export const pictureAddress = (blob: string) => `/api/v1/media/${blob}`;

/**
 * Fetches all pictures of a form, so that no walk and no reload needs the network for one. One after
 * the other: answers have the line first. What fails is fetched when it is shown.
 */
export async function keepPictures(items: readonly CandidateItem[]): Promise<void> {
  const contents = items.flatMap(({ content, stimulus, options, prompts = [] }) => [
    content,
    stimulus?.content ?? [],
    ...[...options, ...prompts].map((part) => part.content),
  ]);
  const areas = items.flatMap(({ picture }) => (picture ? [picture.blob] : []));
  const addresses = new Set([...contents.flatMap(picturesIn), ...areas].map(pictureAddress));
  if (addresses.size === 0) return;
  const cache = await openCache(cacheName);
  for (const address of addresses) {
    await keep(cache, address).catch(() => undefined);
  }
}

async function keep(cache: Cache | null, address: string): Promise<void> {
  // Without a cache of our own the browser's does what it can.
  if (!cache) await fetch(address);
  else if (!(await cache.match(address))) await cache.add(address);
}

/** Ends what this machine kept of pictures. */
export async function dropPictures(): Promise<void> {
  if ("caches" in window) await caches.delete(cacheName).catch(() => false);
}
