import type { Answer } from "@/lib/domain/attempt/client/wire";
import { pageHash } from "./safe-browser";

export type Call = {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly token?: string | null;
  readonly timeoutMs?: number;
  /** The page may be going away: the browser sends it all the same. */
  readonly keepalive?: boolean;
};

const patienceMs = 8_000;

let latest: Promise<unknown> = Promise.resolve();

/** Resolves when the latest request has got its answer, or none. */
export const lastCall = (): Promise<unknown> => latest;

/**
 * One request to our own API. Never throws: no reply, a late one, and one that is not JSON are all
 * `nothing`, whatever status they carry.
 */
export function call(path: string, options: Call = {}): Promise<Answer> {
  const answer = ask(path, options);
  latest = answer;
  return answer;
}

async function ask(path: string, options: Call): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? patienceMs);
  try {
    const response = await fetch(`/api/v1/${path}`, { ...requestOf(options), signal: stop.signal });
    if (!response.headers.get("content-type")?.startsWith("application/json"))
      return { kind: "nothing" };
    const body: unknown = await response.json();
    return { kind: "json", status: response.status, body, retryAfterS: seconds(response) };
  } catch {
    return { kind: "nothing" };
  } finally {
    clearTimeout(timer);
  }
}

function requestOf({ method = "GET", body, token, keepalive = false }: Call): RequestInit {
  const headers: Record<string, string> = { accept: "application/json", ...pageHash() };
  if (token) headers.authorization = `Bearer ${token}`;
  if (method === "POST") headers["content-type"] = "application/json";
  return {
    method,
    headers,
    keepalive,
    cache: "no-store",
    credentials: "same-origin",
    redirect: "error",
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  };
}

function seconds(response: Response): number | null {
  const value = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}
