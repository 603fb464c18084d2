import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { createRoomHistory, type RoomVersion } from "./room-history";

/** Milliseconds of a clock that never jumps. */
export type Clock = () => number;

/** A snapshot that is taken or being taken. */
type Taken = {
  /** When it was begun. */
  readonly at: number;
  readonly found: Promise<{
    readonly version: RoomVersion;
    /** The database's clock, in milliseconds. */
    readonly serverNow: number;
  }>;
};

/** What is shown of one room now. */
export type RoomWatch = () => Taken;

/** No snapshot is shown that was begun longer ago. */
const freshMs = 1_000;

/** From this age on the next snapshot is begun. */
const renewMs = 600;

/**
 * About one snapshot of a room a second, however many people watch.
 *
 * The next one is begun while the last one still holds. Otherwise everybody who came meanwhile would
 * be answered in the same instant, in front of the answers of candidates.
 */
export function watchRoom(take: () => Promise<RoomSnapshot>, now: Clock): RoomWatch {
  const history = createRoomHistory();
  let shown: Taken | null = null;
  let underWay: Taken | null = null;

  async function find() {
    const snapshot = await take();
    return { version: history.add(snapshot), serverNow: snapshot.serverNow };
  }

  function begin(): Taken {
    const taken = { at: now(), found: find() };
    underWay = taken;
    void taken.found
      .then(() => (shown = taken))
      // Whoever waits for it is told.
      .catch(() => {})
      .finally(() => (underWay = null));
    return taken;
  }

  return () => {
    const age = shown ? now() - shown.at : Infinity;
    if (shown && age < renewMs) return shown;
    const next = underWay ?? begin();
    return shown && age < freshMs ? shown : next;
  };
}
