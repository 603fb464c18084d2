import type { Room } from "./a-room";

/** Lets the database tell another time while `work` is done. */
export async function jumped<T>(
  { sql }: Room,
  bySeconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const clock = (seconds: number) =>
    sql.unsafe(`create or replace function exam_clock() returns timestamptz language sql volatile as $$
      select date_trunc('milliseconds', clock_timestamp() + interval '${seconds} seconds') $$`);
  await clock(bySeconds);
  try {
    return await work();
  } finally {
    await clock(0);
  }
}
