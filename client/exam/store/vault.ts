import type { Candidate, Sitting } from "../net/entrance";
import type { Timing } from "@/lib/domain/attempt/client/state";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { cipher } from "./cipher";
import { dropPictures } from "./pictures";
import type { Store } from "./store";

/** All a page needs to show a test without the network. */
export type Paper = {
  readonly attemptId: string;
  readonly epoch: number;
  readonly items: readonly CandidateItem[];
  readonly candidate: Candidate;
  readonly sitting: Sitting;
};

const name = "paper";

type Sealed = {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
};

/**
 * Keeps the paper for a reload without network: encrypted, under a key that cannot leave this
 * browser. Where the browser cannot encrypt, nothing is kept.
 */
export async function sealPaper(store: Store, paper: Paper): Promise<void> {
  const subtle = cipher();
  if (!subtle || !store.keepsKeys) return;
  try {
    const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await subtle.encrypt(
      { name: "AES-GCM", iv },
      key,
      new TextEncoder().encode(JSON.stringify(paper)),
    );
    await store.write(name, { key, iv, data } satisfies Sealed);
  } catch {
    // A browser that cannot keep it works as one that has no store: the network is needed to reload.
  }
}

/** The paper as it was sealed on this machine, or null. */
export async function openPaper(store: Store): Promise<Paper | null> {
  try {
    const sealed = (await store.read(name)) as Sealed | undefined;
    const subtle = cipher();
    if (!sealed || !subtle) return null;
    const data = await subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, sealed.key, sealed.data);
    return JSON.parse(new TextDecoder().decode(data)) as Paper;
  } catch {
    return null;
  }
}

/** Removes what this machine kept of a paper, its pictures too. */
export async function burnPaper(store: Store): Promise<void> {
  await Promise.all([store.erase(name).catch(() => undefined), dropPictures()]);
}

/** The last that was heard of time, for a page that opens without the network. */
export type LastHeard = {
  readonly timing: Timing;
  /** This machine's own clock when it was heard. */
  readonly wallClock: number;
};

/** Keeps what the server last said of time. */
export async function keepLastHeard(store: Store, heard: LastHeard): Promise<void> {
  await store.write("heard", heard).catch(() => undefined);
}

/** What the server last said of time, or null. */
export async function readLastHeard(store: Store): Promise<LastHeard | null> {
  const found = await store.read("heard").catch(() => undefined);
  return typeof found === "object" && found !== null ? (found as LastHeard) : null;
}
