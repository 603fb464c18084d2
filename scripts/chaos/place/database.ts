import postgres from "postgres";

/** A pool that outlives the database it speaks to. */
export type ConnectionHandle = postgres.Sql;

/** Opens a pool that tries again at once when the database is back. */
export function openHandle(url: string, max: number): ConnectionHandle {
  return postgres(url, {
    max,
    connect_timeout: 3,
    backoff: () => 0.1,
    idle_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "chaos" },
  });
}

/** Does `work` again until it works; after `patienceMs` its failure stands. */
export async function insistently<T>(work: () => Promise<T>, patienceMs = 20_000): Promise<T> {
  const limit = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > limit) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
