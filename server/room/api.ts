import { connect } from "@/db/client";
import type { SittingId } from "@/lib/domain/ids";
import type { Accounts } from "../attempt/account";
import { addressed } from "../attempt/address";
import { type Exchange, openExchange, sendLarge, sendUnchanged } from "../attempt/exchange";
import { createBuckets, otherRate } from "../attempt/rate-limit";
import { refuse } from "../attempt/refuse";
import { Refused } from "../attempt/refused";
import type { TrustedProxies } from "../proxy/client-side";
import type { RouteHandler } from "../route-handler";
import { createLiveRooms, type LiveRooms } from "./live-rooms";

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
  const { body, tag, serverNow } = await rooms.look(actor, id as SittingId);
  const headers = { ETag: tag, "X-Server-Now": String(Math.round(serverNow)) };
  if (request.headers["if-none-match"] === tag) return sendUnchanged(exchange, headers);
  sendLarge(exchange, body, headers);
}
