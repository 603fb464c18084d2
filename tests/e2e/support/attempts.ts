import { and, count, eq, ne, sql } from "drizzle-orm";
import { attempt, finish, response, sitting } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import type { Backstage } from "./backstage";

type Sitting = { readonly sittingId: SittingId };

/** Questions for which the database holds an answer, over everybody in the sitting. */
export async function answeredOnServer({ world }: Backstage, { sittingId }: Sitting) {
  const [row] = await world.db
    .select({ answered: count() })
    .from(response)
    .innerJoin(attempt, eq(attempt.id, response.attemptId))
    .where(and(eq(attempt.sittingId, sittingId), ne(response.value, '""')));
  return row?.answered ?? 0;
}

/** How the attempts of a sitting were closed, as "expired 2/30". */
export async function closings({ world }: Backstage, { sittingId }: Sitting): Promise<string[]> {
  const rows = await world.db
    .select({ kind: finish.kind, answered: finish.answered, total: finish.total })
    .from(finish)
    .innerJoin(attempt, eq(attempt.id, finish.attemptId))
    .where(and(eq(attempt.sittingId, sittingId), finish.current));
  return rows.map(({ kind, answered, total }) => `${kind} ${answered}/${total}`);
}

/** The code that stands on the board of a room. */
export async function startCodeOf({ world }: Backstage, { sittingId }: Sitting): Promise<string> {
  const [row] = await world.db
    .select({ startCode: sitting.startCode })
    .from(sitting)
    .where(eq(sitting.id, sittingId));
  if (!row?.startCode) throw new Error("the room has no code");
  return row.startCode;
}

/** Moves everything of a sitting this many seconds into the past, so that its end is nearer. */
export async function makeOlder({ world }: Backstage, { sittingId }: Sitting, seconds: number) {
  const by = sql`make_interval(secs => ${seconds})`;
  await world.asOwner(async (tx) => {
    await tx.execute(sql`select set_config('sathach.dating_back', 'on', true)`);
    await tx.execute(sql`
      update attempt set started_at = started_at - ${by}, deadline_at = deadline_at - ${by},
             close_after = close_after - ${by}, paused_at = paused_at - ${by}, last_t = last_t - ${by}
       where sitting_id = ${sittingId}`);
    await tx.execute(sql`
      update sitting set started_at = started_at - ${by} where id = ${sittingId}`);
    await tx.execute(sql`
      update response_event set received_at = received_at - ${by}
       where attempt_id in (select id from attempt where sitting_id = ${sittingId})`);
  });
}
