import { openCache } from "../store/caches";
import { hasTexts, type Language, learnEnglish } from "./text";

/** Where the English texts are; the name carries their digest. Set by the build. */
declare const ENGLISH_TEXTS: string;

const cacheName = "sat-hach-texts";

/**
 * Makes a language ready to be shown. False when its texts neither lie on this machine nor can be
 * fetched now; then the page stays in the language it is in, and it may be tried again.
 */
export async function bringTexts(language: Language): Promise<boolean> {
  if (hasTexts(language)) return true;
  try {
    learnEnglish(await (await englishFile()).json());
    return true;
  } catch {
    return false;
  }
}

/** From this machine, else from the server: then kept, so that a reload needs no network for it. */
async function englishFile(): Promise<Response> {
  const cache = await openCache(cacheName);
  const kept = await cache?.match(ENGLISH_TEXTS);
  if (kept) return kept;
  const fetched = await fetch(ENGLISH_TEXTS);
  if (!fetched.ok) throw new Error(`English texts: ${fetched.status}`);
  if (cache) void keepOnly(cache, fetched.clone()).catch(() => undefined);
  return fetched;
}

/** Texts of an older page are of no use beside these. */
async function keepOnly(cache: Cache, response: Response): Promise<void> {
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(ENGLISH_TEXTS, response);
}
