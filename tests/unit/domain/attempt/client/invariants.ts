import { isBlank } from "@/lib/domain/item/response";
import { phaseOf, type ClientState } from "@/lib/domain/attempt/client/state";
import type { SimulatedRoom } from "./simulated-room";

/** An invariant that does not hold, and where. */
export class Broken extends Error {
  readonly invariant: string;

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

/** What must hold at every moment. */
export function checkRoom(room: SimulatedRoom): void {
  const { state } = room;
  if (!state) return;
  savedMeansServerHasIt(room, state);
  emptyQueueMeansDelivered(room, state);
  diskKeepsWhatServerLacks(room);
  if (state.receipt && !room.server.receipt) throw new Broken("receipt", "shown without one");
}

/** What must hold once everything is healed and quiet. */
export function checkQuiet(room: SimulatedRoom): void {
  const { state, server } = room;
  if (!state) throw new Broken("quiet", "no page");
  const phase = phaseOf(state);
  if (state.held.length > 0)
    throw new Broken("delivered", `${state.held.length} rows held in ${phase}`);
  if (room.disk.rows.size > 0)
    throw new Broken("delivered", `${room.disk.rows.size} rows on the disk in ${phase}`);
  if (phase === "submitting" || phase === "ended") throw new Broken("receipt", `still ${phase}`);
  if (phase === "closed") closedForBoth(state, server);
  if (phase === "working") shownIsCounted(room, state);
}

function closedForBoth({ receipt }: ClientState, server: SimulatedRoom["server"]): void {
  if (!receipt) throw new Broken("receipt", "closed without one");
  if (server.open()) throw new Broken("receipt", "server is open");
}

/** I19: what is painted as saved was acknowledged, and is what the server counts on this lease. */
function savedMeansServerHasIt(room: SimulatedRoom, state: ClientState): void {
  for (let position = 1; position <= state.total; position += 1) {
    if (room.parts.statusOf(state, position) !== "saved") continue;
    const shown = state.shown[position];
    const known = [...room.server.events.values()].some(
      (row) => row.position === position && row.value === shown,
    );
    if (!known) throw new Broken("I19", `position ${position} says saved, server never had it`);
    const counted = room.server.responses.get(position)?.value;
    if (room.server.epoch === state.epoch && counted !== shown) {
      throw new Broken(
        "I19",
        `position ${position} says saved ${String(shown)}, server counts ${String(counted)}`,
      );
    }
  }
}

/** I20: an empty queue means that every number given out has arrived. */
function emptyQueueMeansDelivered(room: SimulatedRoom, state: ClientState): void {
  if (room.refusedOnce || state.held.some(({ epoch }) => epoch === state.epoch)) return;
  for (let seq = 1; seq < state.nextSeq; seq += 1) {
    if (!room.server.has(state.epoch, seq))
      throw new Broken("I20", `queue empty, ${state.epoch}:${seq} never arrived`);
  }
}

/** Nothing leaves the disk before the server has it; a number never means two answers. */
function diskKeepsWhatServerLacks(room: SimulatedRoom): void {
  if (room.refusedOnce) return;
  for (const [key, row] of room.disk.ever) {
    const held = room.disk.rows.get(key);
    const arrived = [room.server.events.get(key), room.server.late.get(key)].filter(
      (found) => found !== undefined,
    );
    if (!held && arrived.length === 0)
      throw new Broken("kept", `${key} is neither on the disk nor with the server`);
    const same = arrived.some(
      ({ position, value }) => position === row.position && value === row.value,
    );
    if (arrived.length > 0 && !same)
      throw new Broken("one meaning", `${key} arrived as something else`);
  }
}

/** At rest, what the person sees chosen is what counts, blank where blank. */
function shownIsCounted(room: SimulatedRoom, state: ClientState): void {
  for (let position = 1; position <= state.total; position += 1) {
    const shown = state.shown[position] ?? "";
    const counted = room.server.responses.get(position)?.value ?? "";
    if (isBlank(shown) && isBlank(counted)) continue;
    if (shown !== counted)
      throw new Broken(
        "counted",
        `position ${position} shows ${String(shown)}, counts ${String(counted)}`,
      );
  }
}
