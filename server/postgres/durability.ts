import postgres from "postgres";
import { Refusal } from "../refusal";

/** As a person may see it: never with the password. */
function serverNameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/**
 * Refuses a database that is too old, has too few connections, or would acknowledge an answer and
 * then lose it in a crash. Throws `Refusal`, also when the database cannot be reached.
 */
export async function assertUsable(url: string, connections: number): Promise<void> {
  const server = serverNameOf(url);
  const found = await readSettings(url, server);
  if (Number(found.server_version_num) < 180_000) {
    throw new Refusal("database_too_old", { server, found: found.server_version });
  }
  for (const setting of undurable(found)) {
    throw new Refusal("database_not_durable", { server, setting, found: found[setting] });
  }
  if (Number(found.max_connections) < connections) {
    const values = { server, found: found.max_connections, required: connections };
    throw new Refusal("database_too_few_connections", values);
  }
}

/** Settings by which the database would lose what it acknowledged, each as it stands: "fsync = off". */
export async function unsafeSettings(url: string): Promise<string[]> {
  const found = await readSettings(url, serverNameOf(url));
  return undurable(found).map((setting) => `${setting} = ${found[setting]}`);
}

const undurable = (found: Settings) =>
  durable.flatMap(([setting, accepted]) => (accepted.includes(found[setting]) ? [] : [setting]));

const durable: readonly (readonly [keyof Settings, readonly string[]])[] = [
  ["fsync", ["on"]],
  ["full_page_writes", ["on"]],
  // remote_write, local and off acknowledge what no disk holds yet.
  ["synchronous_commit", ["on", "remote_apply"]],
];

type Settings = Record<
  | "server_version"
  | "server_version_num"
  | "max_connections"
  | "fsync"
  | "full_page_writes"
  | "synchronous_commit",
  string
>;

async function readSettings(url: string, server: string): Promise<Settings> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [row] = await sql<Settings[]>`
      select current_setting('server_version') as server_version,
             current_setting('server_version_num') as server_version_num,
             current_setting('max_connections') as max_connections,
             current_setting('fsync') as fsync,
             current_setting('full_page_writes') as full_page_writes,
             current_setting('synchronous_commit') as synchronous_commit`;
    if (!row) throw new Refusal("database_unreachable", { server });
    return row;
  } catch (error) {
    if (error instanceof postgres.PostgresError) {
      throw new Refusal("database_refused", { server, code: error.code });
    }
    throw new Refusal("database_unreachable", { server });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
