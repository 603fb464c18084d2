import { type Room, selectRoom } from "@/db/queries/attempt-entrance";
import type { DeliverySql } from "@/db/queries/attempt-delivery";
import type { SittingId } from "@/lib/domain/ids";

/** A room as it was at most a second ago, and the server's time now. */
export type RoomNow = { readonly room: Room; readonly serverNow: Date };

export type Rooms = { readonly look: (id: SittingId) => Promise<RoomNow | undefined> };

const freshMs = 1000;

type Look = { readonly at: number; readonly room: Promise<Room | undefined> };

/** One look a sitting and second, however many candidates wait for the start. */
export function createRooms(sql: DeliverySql): Rooms {
  const looks = new Map<SittingId, Look>();
  return {
    look: async (id) => {
      let look = looks.get(id);
      if (!look || performance.now() - look.at > freshMs) {
        if (looks.size > 200) looks.clear();
        look = { at: performance.now(), room: selectRoom(sql, id) };
        looks.set(id, look);
        look.room.catch(() => looks.delete(id));
      }
      const room = await look.room;
      if (!room) return undefined;
      return { room, serverNow: new Date(room.t.getTime() + performance.now() - look.at) };
    },
  };
}
