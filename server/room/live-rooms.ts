import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import type { SittingId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import { snakeKeys } from "@/lib/domain/text/key-case";
import { reachRoom } from "@/lib/services/sitting/reach-room";
import { snapshotRoom } from "@/lib/services/sitting/snapshot-room";
import { isOutage } from "../attempt/error-code";
import { type LargeBody, packedBody } from "../attempt/large-body";
import { busy } from "./busy";

/** A room as its invigilators are shown it. */
export type RoomLook = {
  /** JSON, the same bytes for everybody who looks within a second. */
  readonly body: LargeBody;
  /** Names what is in the room, whatever the time: the same while nothing changes. */
  readonly tag: string;
  /** The database's clock now, in milliseconds. */
  readonly serverNow: number;
};

export type LiveRooms = {
  /**
   * The room as it was at most a second ago, for somebody who looks after it; `NotFound` for
   * everybody else. Throws `Refused` when too many look at once.
   */
  readonly look: (actor: Actor, sittingId: SittingId) => Promise<RoomLook>;
};

const freshMs = 1_000;

/** From this age on the next snapshot is begun. */
const renewMs = 600;

/** More looks at once would only wait for each other. */
const mostAtOnce = 100;

type Snapshot = { readonly at: number; readonly look: Promise<RoomLook> };

/** Milliseconds of a clock that never jumps. */
type Clock = () => number;

/** What people who look are shown, through a pool for this alone. */
export function createLiveRooms(db: Database, now: Clock = () => performance.now()): LiveRooms {
  const snapshotOf = keepSnapshots(db, now);
  let looking = 0;

  async function look(actor: Actor, sittingId: SittingId): Promise<RoomLook> {
    await reachRoom({ actor, db }, { sittingId });
    const { at, look: taken } = snapshotOf(sittingId);
    const { serverNow, ...rest } = await taken;
    return { ...rest, serverNow: serverNow + now() - at };
  }

  return {
    look: async (actor, sittingId) => {
      if (looking >= mostAtOnce) throw busy();
      looking += 1;
      try {
        return await look(actor, sittingId);
      } catch (error) {
        throw isOutage(error) ? busy() : error;
      } finally {
        looking -= 1;
      }
    },
  };
}

/**
 * About one snapshot a sitting and second, however many people watch.
 *
 * The next one is begun while the last one still holds. Otherwise everybody who came meanwhile would
 * be answered in the same instant, in front of the answers of candidates.
 */
function keepSnapshots(db: Database, now: Clock): (sittingId: SittingId) => Snapshot {
  const snapshots = new Map<SittingId, Snapshot>();
  const underWay = new Map<SittingId, Snapshot>();

  function begin(sittingId: SittingId): Snapshot {
    const taken: Snapshot = { at: now(), look: take(db, sittingId) };
    underWay.set(sittingId, taken);
    void taken.look
      .then(() => keep(sittingId, taken))
      // Whoever waits for it is told.
      .catch(() => {})
      .finally(() => underWay.delete(sittingId));
    return taken;
  }

  function keep(sittingId: SittingId, taken: Snapshot): void {
    if (snapshots.size > 200) snapshots.clear();
    snapshots.set(sittingId, taken);
  }

  return (sittingId) => {
    const known = snapshots.get(sittingId);
    const age = known ? now() - known.at : Infinity;
    if (known && age < renewMs) return known;
    const next = underWay.get(sittingId) ?? begin(sittingId);
    return known && age < freshMs ? known : next;
  };
}

async function take(db: Database, sittingId: SittingId): Promise<RoomLook> {
  const snapshot = await snapshotRoom({ db }, { sittingId });
  const { serverNow, ...contents } = snapshot;
  const text = JSON.stringify(snakeKeys(contents));
  const tag = `W/"${createHash("sha1").update(text).digest("base64url")}"`;
  const body = Buffer.from(`{"server_now":${serverNow},${text.slice(1)}`);
  return { body: await packedBody(body), tag, serverNow };
}
