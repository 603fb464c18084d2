/** The product never holds more connections to its database than this, in all its processes. */
export const connectionLimit = 84;

/** How the connections are shared out. `api` is for all API processes together. */
const shares = {
  /** Migration, and the question whether anybody has an account. */
  supervisor: 2,
  api: 48,
  /** Who looks at live rooms, and what they are shown. */
  rooms: { app: 2, snapshots: 2 },
  web: { app: 11, keys: 5 },
  /** Each job has at most one transaction under way. */
  jobs: { app: 4, keys: 2 },
  /** The demonstration data while starting, the command line afterwards. */
  commands: 8,
} as const;

/** What one API process may hold, by what it is for. */
export type ApiPools = {
  /** Batches of saves: one under way, and more while commits take long. */
  readonly save: number;
  /** Saves whose attempt was held by somebody else: each waits on a connection of its own. */
  readonly retry: number;
  /**
   * Enter, start and take over. Few, and open from the beginning: a room that starts in one moment
   * waits in line for warm connections, instead of for many that all open at once and then share
   * two processors.
   */
  readonly door: number;
  /** Submit and everything else. */
  readonly general: number;
  readonly health: number;
  /** What the head of the candidate's page says, and who is signed in with an account. */
  readonly page: number;
};

/** The shares of one of `processes` API processes. */
export function apiPools(processes: number): ApiPools {
  const each = Math.floor(shares.api / processes);
  const retry = Math.max(1, Math.floor(each / 5));
  const save = Math.min(4, retry);
  const door = Math.max(1, Math.floor(each / 6));
  const page = each >= 16 ? 2 : 1;
  const general = each - save - retry - door - page - 1;
  return { save, retry, door, general, health: 1, page };
}

/** What pages may hold. */
export const webPools = shares.web;

/** What the jobs together may hold. */
export const jobPools = shares.jobs;

/** What the process of the live rooms may hold. */
export const roomPools = shares.rooms;

/** What a command that runs beside the product may hold. */
export const commandPools = { app: shares.commands - 2, keys: 2 };

/** The connections held when every pool is full. */
export function connectionsInAll(processes: number): number {
  const api = Object.values(apiPools(processes)).reduce((sum, pool) => sum + pool, 0);
  const { supervisor, rooms, web, jobs, commands } = shares;
  const staff = rooms.app + rooms.snapshots + web.app + web.keys;
  return supervisor + api * processes + staff + jobs.app + jobs.keys + commands;
}
