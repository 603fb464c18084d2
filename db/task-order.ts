import { type Column, type SQL, sql } from "drizzle-orm";
import { teamTasks } from "@/lib/domain/inspection/team";

/** Sorts by what people are in a team: the leader first. */
export function inTaskOrder(task: Column): SQL {
  const tasks = sql.join(
    teamTasks.map((name) => sql`${name}::text`),
    sql`, `,
  );
  return sql`array_position(array[${tasks}], ${task})`;
}
