import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import packageFile from "@/package.json";
import { sendJson, type RouteHandler } from "../route-handler";

type Health = {
  readonly handle: RouteHandler;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly databaseUrl: string;
  readonly connections: number;
  /** False until the supervisor has everything in place, and again when it stops. */
  readonly isOpen: () => boolean;
};

/** An answer is given again for this long: asking often costs the database nothing. */
const freshFor = 250;

/** Longer than this, and the database is as good as gone. */
const patience = 2_000;

/** Answers `/api/health`: 200 when the database answers, else 503 with the reason. */
export function createHealth({ databaseUrl, connections, isOpen }: Options): Health {
  const sql = postgres(databaseUrl, {
    max: connections,
    connect_timeout: 2,
    backoff: () => 0.2,
    onnotice: () => {},
  });
  let asked = { at: -Infinity, answers: Promise.resolve(false) };
  const databaseAnswers = () => {
    if (performance.now() - asked.at > freshFor) {
      asked = { at: performance.now(), answers: answers(sql) };
    }
    return asked.answers;
  };
  const handle: RouteHandler = async (request, response) => {
    if (pathOf(request.url) !== "/api/health") return false;
    if (!isOpen()) sendUnavailable("starting", response);
    else if (!(await databaseAnswers())) sendUnavailable("database_unreachable", response);
    else sendJson(response, 200, { status: "ok", database: "ok", version: packageFile.version });
    return true;
  };
  return { handle, close: () => sql.end({ timeout: 1 }) };
}

const sendUnavailable = (reason: string, response: Parameters<RouteHandler>[1]) =>
  sendJson(response, 503, { status: "unavailable", reason }, { "retry-after": "2" });

const pathOf = (url = "") => url.split("?", 1)[0];

async function answers(sql: postgres.Sql): Promise<boolean> {
  const asked = sql`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(patience, false, { ref: false })]);
}
