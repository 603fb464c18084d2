import type { Timing, Told } from "@/lib/domain/attempt/client/state";
import { isBody, readMessage, readTiming } from "@/lib/domain/attempt/client/wire";

export type StreamEvent =
  /** How the attempt stands: on joining, and whenever somebody else's act changes it. */
  | { readonly kind: "standing"; readonly timing: Timing }
  | { readonly kind: "message"; readonly told: Told }
  /** Whether anything comes through. */
  | { readonly kind: "listening"; readonly on: boolean };

type Options = {
  readonly attemptId: string;
  readonly token: () => string;
  readonly onEvent: (event: StreamEvent) => void;
};

const againMs = 5_000;
/** The server says something every four seconds; silence this long is a dead line. */
const silenceMs = 12_000;

/**
 * Listens to the server's events and keeps at it. Everything it says is also found by asking: a
 * network that lets no stream through costs seconds, nothing else, and is told. Returns how to stop.
 */
export function listen(options: Options): () => void {
  const stop = new AbortController();
  void keepListening(options, stop.signal);
  return () => stop.abort();
}

async function keepListening(options: Options, stopped: AbortSignal): Promise<void> {
  const isStopped = () => stopped.aborted;
  while (!isStopped()) {
    await listenOnce(options, stopped).catch(() => undefined);
    if (!isStopped()) options.onEvent({ kind: "listening", on: false });
    await pause(againMs * (0.5 + Math.random()), stopped);
  }
}

async function listenOnce(
  { attemptId, token, onEvent }: Options,
  stopped: AbortSignal,
): Promise<void> {
  const quiet = new AbortController();
  const give = () => quiet.abort();
  stopped.addEventListener("abort", give);
  let timer = setTimeout(give, silenceMs);
  try {
    const response = await fetch(`/api/v1/attempts/${attemptId}/events`, {
      headers: { accept: "text/event-stream", authorization: `Bearer ${token()}` },
      cache: "no-store",
      signal: quiet.signal,
    });
    if (!response.ok || !response.body) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(give, silenceMs);
      onEvent({ kind: "listening", on: true });
      const blocks = (text + chunk.value).split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) read(block, onEvent);
    }
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener("abort", give);
  }
}

function read(block: string, onEvent: (event: StreamEvent) => void): void {
  const lines = block.split("\n");
  const kind = lines
    .find((line) => line.startsWith("event:"))
    ?.slice(6)
    .trim();
  const data = lines
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5))
    .join("\n");
  if (kind === undefined) return;
  const body: unknown = JSON.parse(data);
  if (!isBody(body)) return;
  if (kind === "state" || kind === "deadline") {
    const timing = readTiming(body);
    if (timing) onEvent({ kind: "standing", timing });
  } else {
    for (const told of readMessage({ ...body, kind })) onEvent({ kind: "message", told });
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
