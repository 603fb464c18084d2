/** A cache of this page's own, or null: browsers have them only where they trust the origin. */
export async function openCache(name: string): Promise<Cache | null> {
  if (!("caches" in window)) return null;
  return caches.open(name).catch(() => null);
}
