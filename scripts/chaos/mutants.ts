import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultName } from "./faults/catalogue";
import type { ConnectionHandle } from "./place/database";

const routineNames = ["async_commit", "check_then_write", "now_clock", "no_sweeper"] as const;
/** `async_standby` is no routine: the first of two servers does not wait for the second. */
export const mutantNames = [...routineNames, "async_standby"] as const;
export type MutantName = (typeof mutantNames)[number];

/** The faults under which each is found. */
export const foundUnder: Readonly<Record<MutantName, readonly FaultName[]>> = {
  async_commit: ["database_crash"],
  check_then_write: ["submit_against_save", "save_at_the_end"],
  now_clock: ["lock_over_the_end"],
  /** By officers who never come back. */
  no_sweeper: [],
  async_standby: ["promotion"],
};

const routines = join(import.meta.dirname, "..", "..", "db", "routines");
const read = (file: string) => readFileSync(join(routines, file), "utf8");

/**
 * Faults the product could have, put into the run's own database: each replaces a routine by a worse
 * one. A run that does not find them proves nothing.
 */
const mutants: Record<(typeof routineNames)[number], () => string> = {
  /** Acknowledges before the disk has it. */
  async_commit: () =>
    changed(read("41-save-batch.sql"), [
      [
        "begin\n  -- 1. Lock",
        "begin\n  perform set_config('synchronous_commit', 'off', true);\n  -- 1. Lock",
      ],
    ]),
  /** Looks at the attempt without holding it, and writes a moment later. */
  check_then_write: () =>
    changed(read("41-save-batch.sql"), [
      [" for no key update skip locked) a;", ") a;"],
      [" for no key update) a;", ") a;"],
      ["  -- 3. Write", "  perform pg_sleep(random() * 0.02);\n  -- 3. Write"],
    ]),
  /** Takes the time at which the transaction began for the time at which it holds the row. */
  now_clock: () =>
    changed(read("40-attempt-storage.sql"), [
      ["date_trunc('milliseconds', clock_timestamp())", "date_trunc('milliseconds', now())"],
    ]),
  /** Nobody ends what is over time with the browser gone. */
  no_sweeper: () =>
    `create or replace function sweep_overdue(p_limit int, p_until timestamptz, out closed uuid[], out failed uuid[]) language plpgsql as $$
     begin closed := '{}'; failed := '{}'; end $$`,
};

/** The settings of the run's own server under a mutant: they widen the hole it makes. */
export function settingsOf(mutant: MutantName | null): Readonly<Record<string, string>> {
  return mutant === "async_commit"
    ? { wal_writer_delay: "10000", wal_writer_flush_after: "1GB" }
    : {};
}

/** Puts a mutant into the database, where it is a routine. */
export async function putIn(owner: ConnectionHandle, mutant: MutantName): Promise<void> {
  if (mutant !== "async_standby") await owner.unsafe(mutants[mutant]());
}

/** The routine with parts exchanged. Throws when one is not there: the mutant would be the original. */
function changed(
  routine: string,
  exchanges: readonly (readonly [from: string, to: string])[],
): string {
  return exchanges.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no longer in the routine: ${from}`);
    return text.replace(from, to);
  }, routine);
}
