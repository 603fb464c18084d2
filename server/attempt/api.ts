import type { Database } from "@/db/client";
import { closeAttempt, saveBatch, tellOfAttempt } from "@/db/queries/attempt-delivery";
import { type ClockGate, createClockGate } from "@/lib/domain/attempt/clock-gate";
import type { AttemptId } from "@/lib/domain/ids";
import { log } from "@/lib/platform/log";
import { startJobs } from "../job/jobs";
import { assertUsable } from "../postgres/durability";
import type { TrustedProxies } from "../proxy/client-side";
import type { Pass, RouteHandler } from "../route-handler";
import type { Accounts } from "./account";
import { createAnswerFiles } from "./answer-files";
import { createEmergencyKey } from "./emergency-key";
import { openExchange } from "./exchange";
import { createForms } from "./forms";
import { createKnownAttempts } from "./known-attempts";
import { LivePages } from "./live-pages";
import type { Parts } from "./parts";
import { createPictures } from "./pictures";
import { openPools, type Pools, type PoolSizes } from "./pools";
import { createPresence } from "./presence";
import { createBuckets, otherRate } from "./rate-limit";
import { createRooms } from "./rooms";
import { answer } from "./router";
import { SaveQueue } from "./save-queue";
import { sweepJob } from "./sweep-job";
import { createTokens } from "./tokens";
import { within } from "./within";

export type AttemptApiOptions = {
  readonly databaseUrl: string;
  readonly pools: PoolSizes;
  readonly keys: {
    /** Signs tokens. */
    readonly attemptToken: Buffer;
    /** Hashes the codes of candidates. */
    readonly candidateCode: Buffer;
  };
  /** Where pages say they come from; null: wherever the request says it was sent to. */
  readonly publicOrigin: string | null;
  readonly trustedProxies: TrustedProxies;
  readonly accounts: Accounts;
  /** For what signed-in people do here. */
  readonly db: Database;
  /** Passes a look at a live room on to the process that shows it. */
  readonly passRoom: Pass;
};

export type AttemptApi = {
  /** Answers everything below `/api/v1/`. */
  readonly handle: RouteHandler;
  /** Ends the streams, which would never end by themselves. Before the server is drained. */
  readonly endStreams: () => Promise<void>;
  /** Finishes what is under way and lets the database go. After the server is drained. */
  readonly close: () => Promise<void>;
};

/** A batch that takes longer has an unknown outcome; the next one goes on without it. */
const batchPatienceMs = 10_000;

/**
 * The attempt API of one process, with pools of its own that no report can starve.
 *
 * Refuses a database that would acknowledge an answer and lose it in a crash. Throws `Refusal`.
 */
export async function createAttemptApi(options: AttemptApiOptions): Promise<AttemptApi> {
  await assertUsable(options.databaseUrl, 1);
  return openAttemptApi(options);
}

/** The same on a database whose durability somebody else answers for: a throw-away one of a test. */
export async function openAttemptApi(options: AttemptApiOptions): Promise<AttemptApi> {
  const pools = await openPools(options.databaseUrl, options.pools);
  const clock = createClockGate();
  const parts = assemble(pools, clock, options);
  await parts.pages.listen();
  const jobs = startJobs([sweepJob(pools.jobs, clock), parts.presence.job, parts.pages.job]);
  return {
    handle: (request, response) => {
      if (!request.url?.startsWith("/api/v1/")) return false;
      const exchange = openExchange(request, response, options.trustedProxies);
      return answer(parts, exchange, options.publicOrigin).then(() => true);
    },
    endStreams: () => parts.pages.close(),
    close: async () => {
      await Promise.all([jobs.stop(), parts.pages.close(), parts.queue.idle()]);
      await pools.close();
    },
  };
}

/** Every batch tells the time: a clock that jumps is found by the first. */
function openQueue({ save, retry }: Pools, clock: ClockGate, sizes: PoolSizes): SaveQueue {
  return new SaveQueue({
    mostBatches: sizes.save,
    mostRetries: sizes.retry,
    save: async (batch, wait) => {
      const asked = performance.now();
      const terms = { wait, latest: clock.latest(asked) };
      const saved = await within(batchPatienceMs, saveBatch(wait ? retry : save, batch, terms));
      clock.observe(saved.clockMs, asked, performance.now());
      return saved;
    },
  });
}

function assemble(pools: Pools, clock: ClockGate, options: AttemptApiOptions): Parts {
  const sql = pools.general;
  const forms = createForms(sql);
  const presence = createPresence(sql);
  const clockBelieved = clock.believed;
  const closeOverdue = (attemptId: AttemptId) => {
    if (!clockBelieved()) return;
    closeAttempt(sql, { attemptId, by: "system" })
      .then(() => tellOfAttempt(sql, attemptId))
      .catch((error: unknown) => log.error("attempt_not_closed", error));
  };
  return {
    sql,
    door: pools.door,
    publicOrigin: options.publicOrigin,
    codeKey: options.keys.candidateCode,
    tokens: createTokens(options.keys.attemptToken),
    forms,
    // The first save of an attempt that this process never met does not queue behind starts and submits.
    attempts: createKnownAttempts(pools.save, forms),
    pictures: createPictures(sql),
    files: createAnswerFiles(sql),
    rooms: createRooms(sql),
    passRoom: options.passRoom,
    presence,
    pages: new LivePages({ sql, seen: presence.note, overdue: closeOverdue, clockBelieved }),
    queue: openQueue(pools, clock, options.pools),
    clockBelieved,
    closeOverdue,
    limit: createBuckets(otherRate),
    trying: new Set(),
    accounts: options.accounts,
    db: options.db,
    emergency: createEmergencyKey(options.keys.attemptToken),
    carried: createTokens(options.keys.attemptToken, () => 0),
  };
}
