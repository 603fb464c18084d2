import { setTimeout as pause } from "node:timers/promises";
import { isBody } from "@/lib/domain/attempt/client/wire";
import { Probe, statusOf } from "../officer/probe";
import { insistently, openHandle } from "../place/database";
import type { Theatre } from "../theatre";
import { type Fault, savesWithin } from "./fault";

const noCompiler = "no C compiler to build the library that PostgreSQL is started with";

/** The database, its disk and its clock. */
export const storageFaults = {
  database_crash: { rows: ["D1"], inject: databaseCrash },
  backend_killed: { rows: ["D2"], inject: backendKilled },
  disk_full: {
    rows: ["D5"],
    inject: diskFull,
    obstacle: ({ walDisk }) => (walDisk ? null : "no right to mount a small disk"),
  },
  slow_disk: {
    rows: ["D6"],
    inject: slowDisk,
    obstacle: ({ preload }) => (preload ? null : noCompiler),
  },
  pool_exhausted: { rows: ["D7"], inject: poolExhausted },
  table_locked: { rows: ["D9"], inject: tableLocked },
  clock_jump: {
    rows: ["D10"],
    inject: clockJump,
    obstacle: ({ preload }) => (preload ? null : noCompiler),
  },
  migration: { rows: ["O2"], inject: migration },
  backup: { rows: ["O12"], inject: backup },
} as const satisfies Record<string, Fault>;

/** It dies in the moment in which somebody has been told that an answer is safe. */
async function databaseCrash(theatre: Theatre): Promise<void> {
  const { postgres, dice } = theatre;
  const probe = await Probe.begin(theatre, 8);
  for (let times = 0; times < 5; times += 1) await probe?.save();
  await postgres.crash();
  await pause(dice.whole(0, 800));
  await postgres.keepStarting(60_000);
}

/** Five backends a second lose their lives, whatever they are doing. */
async function backendKilled({ admin }: Theatre): Promise<void> {
  for (let times = 0; times < 15; times += 1) {
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'sat-hach' and backend_type = 'client backend' order by random() limit 1`.catch(
      () => {},
    );
    await pause(200);
  }
}

/** Not a byte is left for the log: nothing is acknowledged, and with space it goes on by itself. */
async function diskFull({ walDisk, postgres, admin, owner, history }: Theatre): Promise<void> {
  walDisk?.fill();
  for (let times = 0; times < 12; times += 1) {
    // Uses up what the log has in reserve.
    await admin`select pg_switch_wal()`.catch(() => {});
    await pause(200);
  }
  walDisk?.free();
  if (!postgres.running) await postgres.keepStarting(60_000);
  const back = await insistently(async () => {
    if (!postgres.running) await postgres.keepStarting(60_000);
    await owner`create table if not exists chaos_space (at timestamptz)`;
    await owner`insert into chaos_space values (clock_timestamp())`;
    return true;
  }, 30_000).catch(() => false);
  history.judge("writes_again_when_there_is_space", back);
}

/** Each flush takes 300 ms: commits travel in groups, and a save stays quick enough. */
async function slowDisk(theatre: Theatre): Promise<void> {
  const held = await savesWithin(theatre, { part: 0.95, limitMs: 2_000 }, async () => {
    theatre.preload?.slowDisk(300);
    await pause(4_000);
    theatre.preload?.slowDisk(0);
    await pause(1_000);
  });
  if (held !== null) theatre.history.judge("save_p95_at_most_2_s_more_on_slow_disk", held);
}

/** Reports hold every connection there is; saves have their own. */
async function poolExhausted(theatre: Theatre): Promise<void> {
  const greedy = openHandle(theatre.postgres.url(), 100);
  const within = await savesWithin(theatre, { part: 0.99, limitMs: 2_000 }, async () => {
    const held = Array.from({ length: 100 }, () => greedy`select pg_sleep(3)`.catch(() => {}));
    await Promise.race([Promise.all(held), pause(3_500)]);
  });
  await greedy.end({ timeout: 0 });
  if (within !== null) theatre.history.judge("save_p99_at_most_2_s_more_beside_reports", within);
}

/** A report reads for long, and a change of the table must not queue everybody behind itself. */
async function tableLocked({ owner, history }: Theatre): Promise<void> {
  const gaveUp = await owner
    .begin(async (reader) => {
      await reader`select count(*) from attempt`;
      const code = await owner
        .begin(async (migrator) => {
          await migrator`set local lock_timeout = '700ms'`;
          await migrator`lock table attempt in access exclusive mode`;
        })
        .then(() => "locked", codeOf);
      await pause(1_500);
      return code === "55P03";
    })
    .catch(() => null);
  if (gaveUp !== null) history.judge("migration_gives_up_not_the_exam", gaveUp);
}

/**
 * The database's clock jumps an hour ahead or back, and returns: nobody's time is ended by it. What
 * was sent meanwhile comes again.
 */
async function clockJump(theatre: Theatre): Promise<void> {
  const { preload, dice, history } = theatre;
  const begun = await Promise.all([1, 2, 3].map(() => Probe.begin(theatre, 30)));
  const probes = begun.filter((probe) => probe !== null);
  const jump = (milliseconds: number) => {
    preload?.jumpClock(milliseconds);
    history.jumpClock();
  };
  jump(dice.one([3_600_000, -3_600_000]));
  for (let times = 0; times < 5; times += 1) {
    await Promise.all(probes.map((probe) => probe.save()));
    await pause(1_000);
  }
  jump(0);
  await pause(1_000);
  for (const probe of probes) {
    const answer = await probe.save();
    const isEnded = answer.kind === "json" && isBody(answer.body) && answer.body.code === "closed";
    if (statusOf(answer) > 0) history.judge("nobody_ended_by_a_jump", !isEnded);
  }
}

/** Expand and contract while everybody works. */
async function migration({ owner }: Theatre): Promise<void> {
  for (const change of [
    (sql: typeof owner) => sql`alter table attempt add column chaos_note text`,
    (sql: typeof owner) => sql`alter table response_event add column chaos_note text`,
    (sql: typeof owner) => sql`alter table attempt drop column chaos_note`,
    (sql: typeof owner) => sql`alter table response_event drop column chaos_note`,
  ]) {
    await insistently(() =>
      owner.begin(async (tx) => {
        await tx`set local lock_timeout = '500ms'`;
        await change(tx as unknown as typeof owner);
      }),
    ).catch(() => {});
    await pause(300);
  }
}

async function backup({ admin }: Theatre): Promise<void> {
  // One session from beginning to end, as a real copy would hold it.
  const session = await admin.reserve().catch(() => null);
  if (!session) return;
  try {
    await session`select pg_backup_start('chaos', true)`;
    await pause(2_000);
    await session`select pg_backup_stop(false)`;
  } catch {
    // The database went away meanwhile: so did the copy.
  } finally {
    session.release();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
