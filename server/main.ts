import { startText, type StartText } from "@/lib/platform/console-text";
import { env, EnvironmentInvalid, publicAddress, type Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { claimRunFile, completeRunFile, removeRunFile } from "@/lib/platform/run-file";
import { Refusal } from "./refusal";
import { untilAnswering } from "./supervisor/answering";
import { startApiWorkers, type ApiWorkers } from "./supervisor/api-workers";
import { checkDataDir, checkPort, checkSecrets, checkTls } from "./supervisor/checks";
import { hasNoUsers, openDatabase } from "./supervisor/database";
import { demonstrationLines, seedDemonstration } from "./supervisor/demonstration";
import type { KeptProcess } from "./supervisor/kept-process";
import { startJobsProcess } from "./supervisor/jobs-process";
import { startRoomsProcess } from "./supervisor/rooms-process";
import { awaitShutdown, Stopped, type Shutdown } from "./supervisor/shutdown";
import { startWebProcess } from "./supervisor/web-process";

type Options = {
  /**
   * What has to be done before serving and may take long; ends early when the signal aborts. False
   * when it failed, which it has explained itself.
   */
  readonly prepare?: (stop: AbortSignal) => Promise<boolean>;
  /** A program that serves instead of the product's own pages: for tests of everything else. */
  readonly webEntry?: string;
  /** False to do nothing by itself: for the same tests. */
  readonly jobs?: boolean;
};

class NotPrepared extends Error {}

/** Runs the product in this process until it is asked to stop, and ends the process. */
export async function supervise(options: Options = {}): Promise<never> {
  // Whoever reads our output may go away first.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const shutdown = awaitShutdown();
  let exitCode = 0;
  try {
    await start(shutdown, options);
    await shutdown.race(new Promise<never>(() => {}));
  } catch (error) {
    if (!(error instanceof Stopped) && !shutdown.requested.aborted) {
      explain(error);
      exitCode = 1;
    }
  }
  await shutdown.unwind().catch((error: unknown) => log.error("not_closed", error));
  process.exit(exitCode);
}

async function start(shutdown: Shutdown, { prepare, webEntry, jobs = true }: Options) {
  const settings = env();
  claim(settings, shutdown);
  await checkPort(settings);
  const prepared = prepare ? await prepare(shutdown.requested) : true;
  shutdown.requested.throwIfAborted();
  if (!prepared) throw new NotPrepared();
  say("database_starting");
  const url = await openDatabase(settings, shutdown);
  completeRunFile(settings.dataDir, url);
  shutdown.requested.throwIfAborted();
  const api = startApiWorkers(settings, url);
  const inner = startInnerProcesses(settings, { url, webEntry, jobs, onChange: api.update });
  shutdown.defer(async () => {
    await Promise.all(inner.map((process) => process.stop()));
  });
  // Closed first: requests under way may still need the others.
  shutdown.defer(api.stop);
  await shutdown.race(Promise.all([api, ...inner].map(({ ready }) => ready)));
  if (settings.seed === "demonstration") {
    say("seeding");
    await seedDemonstration(settings, url, shutdown.requested);
  }
  api.update({ phase: "ready" });
  await shutdown.race(untilAnswering(settings));
  await announce(settings, url);
}

type Inner = {
  readonly url: string;
  readonly webEntry: string | undefined;
  readonly jobs: boolean;
  readonly onChange: ApiWorkers["update"];
};

/** Starts what works beside the API processes; they are told where that is which they ask. */
function startInnerProcesses(settings: Env, inner: Inner): KeptProcess[] {
  const { url, webEntry, jobs, onChange } = inner;
  return [
    startWebProcess(settings, {
      ...{ databaseUrl: url, entry: webEntry },
      onPort: (web) => onChange({ web }),
    }),
    startRoomsProcess({ databaseUrl: url, onPort: (rooms) => onChange({ rooms }) }),
    ...(jobs ? [startJobsProcess(url)] : []),
  ];
}

function claim(settings: Env, shutdown: Shutdown) {
  checkTls(settings);
  checkDataDir(settings.dataDir);
  const { port } = settings;
  const address = publicAddress(settings);
  const holder = claimRunFile(settings.dataDir, { port, address });
  if (holder) throw new Refusal("already_running", { pid: holder.pid, address: holder.address });
  shutdown.defer(() => removeRunFile(settings.dataDir));
  checkSecrets(settings.dataDir);
}

async function announce(settings: Env, url: string) {
  const lines = [`Ready: ${publicAddress(settings)}`];
  if (settings.seed === "demonstration") lines.push(...demonstrationLines(settings));
  else if (await hasNoUsers(url)) lines.push(startText("no_users"));
  process.stdout.write(`${lines.join("\n")}\n`);
}

function explain(error: unknown) {
  if (error instanceof NotPrepared) return;
  if (error instanceof Refusal) {
    process.stderr.write(`${startText(error.reason, error.values)}\n`);
  } else if (error instanceof EnvironmentInvalid) {
    process.stderr.write(`${startText("environment_invalid", { variable: error.variable })}\n`);
  } else {
    log.error("start_failed", error);
    say("start_failed");
  }
}

function say(key: StartText) {
  process.stderr.write(`${startText(key)}\n`);
}
