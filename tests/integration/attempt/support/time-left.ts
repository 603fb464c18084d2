import type { AttemptId } from "@/lib/domain/ids";
import type { Room } from "./a-room";

type TimeLeft = {
  readonly state: string;
  readonly deadline: Date | null;
  readonly left: number | null;
  readonly pausedMs: number;
};

/** How an attempt stands with its time, as it is stored. */
export async function timeLeftOf({ sql }: Room, id: AttemptId): Promise<TimeLeft> {
  const [row] = await sql<TimeLeft[]>`
    select state, deadline_at as deadline, remaining_ms as left, paused_ms as "pausedMs" from attempt where id = ${id}`;
  if (!row) throw new Error("no such attempt");
  return row;
}
