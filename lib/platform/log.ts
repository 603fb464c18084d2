import { env, EnvironmentInvalid } from "./env";

type Level = "debug" | "info" | "warn" | "error";
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const levels: readonly Level[] = ["debug", "info", "warn", "error"];

/** What must never stand in a log, whoever asks for it. */
const forbidden =
  /token|code$|^code|password|secret|cookie|authori[sz]ation|body|name|login|email/i;

/**
 * Writes what happened as one line of JSON on standard error. `event` is a fixed word; `fields` are
 * ids, counts and times, never what a person typed or is called.
 */
export const log = {
  debug: (event: string, fields: Fields = {}) => write("debug", event, fields),
  info: (event: string, fields: Fields = {}) => write("info", event, fields),
  warn: (event: string, fields: Fields = {}) => write("warn", event, fields),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    write("error", event, fields, describeError(error)),
};

function write(level: Level, event: string, fields: Fields, error?: object) {
  if (levels.indexOf(level) < levels.indexOf(threshold())) return;
  const line = { at: new Date().toISOString(), level, event, pid: process.pid };
  process.stderr.write(`${JSON.stringify({ ...line, ...withoutForbidden(fields), error })}\n`);
}

function threshold(): Level {
  try {
    return env().logLevel;
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return "info";
    throw error;
  }
}

function withoutForbidden(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !forbidden.test(key)));
}

/**
 * Where an error came from, without its message when that may quote data: the database and the
 * query builder put values, and so names and answers, into theirs.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const details = error as Error & { code?: unknown; constraint_name?: unknown; digest?: unknown };
  return {
    kind: error.name,
    code: typeof details.code === "string" ? details.code : undefined,
    constraint: details.constraint_name,
    digest: details.digest,
    message: quotesData(error) ? undefined : error.message,
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

function quotesData(error: Error): boolean {
  if (error.name === "ZodError") return true;
  // A refused value stands in the message; a missing table or a broken rule names only itself.
  if (error.name === "PostgresError") return "code" in error && /^(22|P0)/.test(String(error.code));
  return "query" in error;
}
