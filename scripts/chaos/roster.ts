import { setTimeout as pause } from "node:timers/promises";
import { dice } from "./dice";
import type { Network } from "./net/call";
import type { History } from "./officer/history";
import { Officer } from "./officer/officer";
import type { Room, Seat, World } from "./world/world";

type Options = {
  readonly world: World;
  readonly network: Network;
  readonly history: History;
  readonly seed: number;
  readonly paceMs: number;
};

/** Who sits where: seats are taken one after the other, and each is an attempt of its own. */
export class Roster {
  readonly working = new Set<Officer>();
  private readonly taken = new Map<Room, number>();
  private readonly options: Options;
  private people = 0;

  constructor(options: Options) {
    this.options = options;
  }

  /** The next seat of a room whose attempts last at least so long, the shortest such room first. */
  seat(leastS: number): { readonly seat: Seat; readonly allowanceS: number } {
    const { rooms } = this.options.world;
    const room = rooms.find(({ allowanceS }) => allowanceS >= leastS) ?? rooms.at(-1);
    if (!room) throw new Error("a world without rooms");
    return { seat: this.next(room), allowanceS: room.allowanceS };
  }

  /** One place in the hall: officer after officer until told to end. */
  async fill(place: number, ending: () => boolean): Promise<void> {
    const { world, seed } = this.options;
    const own = dice(seed, "place", place);
    await pause(own.whole(0, 1_500));
    while (!ending()) {
      const [first, ...rooms] = world.rooms;
      if (!first) return;
      const room = own.one([first, ...rooms]);
      const officer = this.officer(room, ending);
      this.working.add(officer);
      await officer.run();
      this.working.delete(officer);
    }
  }

  private officer(room: Room, ending: () => boolean): Officer {
    const { network, history, seed, paceMs } = this.options;
    this.people += 1;
    return new Officer({
      ...{ network, history, paceMs, ending, allowanceS: room.allowanceS },
      seat: this.next(room),
      dice: dice(seed, "officer", this.people),
    });
  }

  private next(room: Room): Seat {
    const index = this.taken.get(room) ?? 0;
    this.taken.set(room, index + 1);
    const seat = room.seats[index];
    if (!seat) throw new Error("more officers than seats");
    return seat;
  }
}
