import { randomUUID } from "node:crypto";
import { applyChange, changeOf } from "@/lib/domain/sitting/room-change";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { snakeKeys } from "@/lib/domain/text/key-case";
import { type LargeBody, packedBody } from "../attempt/large-body";

/** A room as it was from one snapshot on until something in it changed. */
export type RoomVersion = {
  /** Names it among all versions of all rooms. */
  readonly tag: string;
  /** All of it. */
  readonly whole: () => Promise<LargeBody>;
  /** What has changed since the version of another tag; null when that is not remembered. */
  readonly since: (tag: string) => Promise<LargeBody> | null;
};

export type RoomHistory = {
  /** The version that a new snapshot belongs to: the last one when nothing has changed. */
  readonly add: (snapshot: RoomSnapshot) => RoomVersion;
};

/** Whoever looks every two seconds holds one of the last four; a slow network may take longer. */
const remembered = 10;

type Kept = { readonly version: RoomVersion; readonly snapshot: RoomSnapshot };

/** The last versions of one room. They share whoever is the same in them. */
export function createRoomHistory(): RoomHistory {
  // Another process, or this one before it was started anew, gave its versions other names.
  const name = randomUUID();
  const kept: Kept[] = [];
  let count = 0;

  const snapshotOf = (tag: string) => kept.find(({ version }) => version.tag === tag)?.snapshot;

  function add(taken: RoomSnapshot): RoomVersion {
    const last = kept.at(-1);
    const change = last && changeOf(last.snapshot, taken);
    if (last && !change) return last.version;
    const snapshot = last && change ? applyChange(last.snapshot, change) : taken;
    count += 1;
    const version = versionOf(`W/"${name}-${count}"`, snapshot, snapshotOf);
    kept.push({ version, snapshot });
    if (kept.length > remembered) kept.shift();
    return version;
  }

  return { add };
}

/** Bodies are made once somebody asks for them, and once for all who ask. */
function versionOf(
  tag: string,
  snapshot: RoomSnapshot,
  snapshotOf: (tag: string) => RoomSnapshot | undefined,
): RoomVersion {
  const changes = new Map<string, Promise<LargeBody>>();
  let whole: Promise<LargeBody> | undefined;

  function since(known: string): Promise<LargeBody> | null {
    const made = changes.get(known);
    if (made) return made;
    const base = snapshotOf(known);
    if (!base) return null;
    const body = bodyOf(changeOf(base, snapshot) ?? unchanged(snapshot));
    changes.set(known, body);
    return body;
  }

  return { tag, whole: () => (whole ??= bodyOf(snapshot)), since };
}

/** What went back to what it was before. */
const unchanged = ({ serverNow }: RoomSnapshot) => ({
  ...{ serverNow, parts: {}, candidates: [], order: null },
});

const bodyOf = (value: object) => packedBody(Buffer.from(JSON.stringify(snakeKeys(value))));
