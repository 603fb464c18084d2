import type { Answer } from "@/lib/domain/attempt/client/wire";
import { keyMark } from "../world/questions";
import type { Balancer } from "./balancer";

export type Call = {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly token?: string;
  readonly timeoutMs?: number;
};

/** What is counted of all answers, whoever asked. */
export type Traffic = {
  answers: number;
  /** Answers with a word that stands only in keys. */
  leaks: number;
  /** No reply, too late a reply, or something else in its place. */
  nothing: number;
  unavailable: number;
  failures: number;
  /** When each save was acknowledged, and after how many milliseconds. */
  readonly saves: { readonly at: number; readonly ms: number }[];
};

export const noTraffic = (): Traffic => ({
  ...{ answers: 0, leaks: 0, nothing: 0, unavailable: 0, failures: 0, saves: [] },
});

export type Network = { readonly balancer: Balancer; readonly traffic: Traffic };

const patienceMs = 8_000;

/** One request as the candidate's page would make it. Never throws: see client/exam/net/call.ts. */
export async function call(network: Network, path: string, options: Call = {}): Promise<Answer> {
  const { balancer, traffic } = network;
  const origin = balancer.origin();
  const begun = performance.now();
  try {
    const response = await fetch(`${origin}/api/v1/${path}`, requestOf(origin, options));
    const text = await response.text();
    if (!response.headers.get("content-type")?.startsWith("application/json"))
      throw new Error("not ours");
    note(traffic, response.status, text);
    const at = performance.now();
    if (response.ok && path.endsWith("/save")) traffic.saves.push({ at, ms: at - begun });
    const body: unknown = JSON.parse(text);
    return { kind: "json", status: response.status, body, retryAfterS: seconds(response) };
  } catch {
    traffic.nothing += 1;
    return { kind: "nothing" };
  }
}

function requestOf(origin: string, { method = "GET", body, token, timeoutMs }: Call): RequestInit {
  const headers: Record<string, string> = { accept: "application/json" };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  const signal = AbortSignal.timeout(timeoutMs ?? patienceMs);
  if (method === "GET") return { headers, signal };
  Object.assign(headers, { "content-type": "application/json", origin });
  return { method, headers, signal, body: JSON.stringify(body ?? {}) };
}

function seconds(response: Response): number | null {
  const value = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

function note(traffic: Traffic, status: number, text: string): void {
  traffic.answers += 1;
  if (text.includes(keyMark)) traffic.leaks += 1;
  if (status === 503) traffic.unavailable += 1;
  else if (status >= 500) traffic.failures += 1;
}
