import { connect } from "@/db/client";
import type { SittingId } from "@/lib/domain/ids";
import { roomChanges } from "@/lib/domain/sitting/room-change";
import type { Accounts } from "../attempt/account";
import { addressed } from "../attempt/address";
import { type Exchange, openExchange, sendLarge, sendUnchanged } from "../attempt/exchange";
import { createBuckets, otherRate } from "../attempt/rate-limit";
import { refuse } from "../attempt/refuse";
import { Refused } from "../attempt/refused";
import type { TrustedProxies } from "../proxy/client-side";
import type { RouteHandler } from "../route-handler";
import { createLiveRooms, type LiveRooms, type RoomLook } from "./live-rooms";

type Options = {
  readonly databaseUrl: string;
  /** What snapshots of rooms may hold, and nothing else. */
  readonly connections: number;
  readonly accounts: Accounts;
};

export type RoomApi = {
  /** Answers a look at a live room, which is all that reaches it. */
  readonly handle: RouteHandler;
  readonly close: () => Promise<void>;
};

/** A look at a room that takes longer is given up: the next one may be luckier. */
const patienceMs = 2_000;

/** Who asks is told apart by account alone. */
const noProxies: TrustedProxies = { count: 0, from: [] };

/** What invigilators see of their rooms, through a pool that no save waits for. */
export function openRoomApi({ databaseUrl, connections, accounts }: Options): RoomApi {
  const { database, close } = connect(databaseUrl, {
    max: connections,
    role: "sathach_app",
    settings: { jit: "off", statement_timeout: patienceMs },
  });
  const parts = { accounts, rooms: createLiveRooms(database), limit: createBuckets(otherRate) };
  return {
    handle: async (request, response) => {
      const exchange = openExchange(request, response, noProxies);
      await answer(parts, exchange).catch((error: unknown) => refuse(exchange, error));
      return true;
    },
    close,
  };
}

type Parts = {
  readonly accounts: Accounts;
  readonly rooms: LiveRooms;
  /** Seconds to wait, by account; 0 when it may go on. */
  readonly limit: (name: string) => number;
};

/** The live room, for who is signed in with an account and looks after it. */
async function answer({ accounts, rooms, limit }: Parts, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  const { path, id } = addressed(request.url ?? "");
  if (path !== "rooms/:id") throw new Refused(404, "unknown");
  const actor = await accounts.require(request);
  const retryAfterS = limit(actor.userId);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  const look = await rooms.look(actor, id as SittingId);
  await show(exchange, look);
}

/**
 * What somebody sees of a room who knows it as it was a moment ago: that nothing changed, what did
 * (RFC 3229, for who asks for it), or all of it.
 */
async function show(exchange: Exchange, { version, serverNow }: RoomLook): Promise<void> {
  const asked = exchange.request.headers;
  const known = asked["if-none-match"] ?? "";
  const headers = { ETag: version.tag, "X-Server-Now": String(Math.round(serverNow)) };
  if (known === version.tag) return sendUnchanged(exchange, headers);
  const change = asked["a-im"] === roomChanges ? await version.since(known) : null;
  if (change === null) return sendLarge(exchange, 200, await version.whole(), headers);
  sendLarge(exchange, 226, change, { ...headers, IM: roomChanges, "Delta-Base": known });
}
