import type { Database } from "@/db/client";
import type { SittingId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { reachRoom } from "@/lib/services/sitting/reach-room";
import type { SavedCounts } from "@/lib/services/sitting/saved-counts";
import { snapshotRoom } from "@/lib/services/sitting/snapshot-room";
import { isOutage } from "../attempt/error-code";
import { busy } from "./busy";
import type { RoomVersion } from "./room-history";
import { type Clock, watchRoom, type RoomWatch } from "./room-watch";

/** A room as its invigilators are shown it. */
export type RoomLook = {
  /** The same for everybody who looks within a second, and while nothing changes. */
  readonly version: RoomVersion;
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

/** More looks at once would only wait for each other. */
const mostAtOnce = 100;

/** Of more rooms than this, who was not looked at for longest is forgotten. */
const mostRooms = 200;

/** What people who look are shown, through a pool for this alone. */
export function createLiveRooms(db: Database, now: Clock = () => performance.now()): LiveRooms {
  const rooms = new Map<SittingId, RoomWatch>();
  let looking = 0;

  function watchOf(sittingId: SittingId): RoomWatch {
    const watch = rooms.get(sittingId) ?? watchRoom(snapshotsOf(db, sittingId), now);
    // The map is in the order of the last look.
    rooms.delete(sittingId);
    rooms.set(sittingId, watch);
    const [oldest] = rooms.keys();
    if (oldest && rooms.size > mostRooms) rooms.delete(oldest);
    return watch;
  }

  async function look(actor: Actor, sittingId: SittingId): Promise<RoomLook> {
    await reachRoom({ actor, db }, { sittingId });
    const { at, found } = watchOf(sittingId)();
    const { version, serverNow } = await found;
    return { version, serverNow: serverNow + now() - at };
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

/** One snapshot after the other: each counts only what was written since the last. */
function snapshotsOf(db: Database, sittingId: SittingId): () => Promise<RoomSnapshot> {
  const counts: SavedCounts = new Map();
  return () => snapshotRoom({ db }, { sittingId }, counts);
}
