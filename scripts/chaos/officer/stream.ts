import { setTimeout as pause } from "node:timers/promises";
import type { Timing } from "@/lib/domain/attempt/client/state";
import { isBody, readTiming } from "@/lib/domain/attempt/client/wire";
import type { AttemptId } from "@/lib/domain/ids";
import type { Network } from "../net/call";

type Options = {
  readonly network: Network;
  readonly attemptId: AttemptId;
  readonly token: () => string;
  readonly onStanding: (timing: Timing) => void;
};

const againMs = 3_000;

/** Listens to the server's events as the candidate's page does: see client/exam/net/stream.ts. */
export function listen(options: Options): () => void {
  const stop = new AbortController();
  void keepListening(options, stop.signal);
  return () => stop.abort();
}

async function keepListening(options: Options, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await listenOnce(options, stopped).catch(() => undefined);
    await pause(againMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function listenOnce(options: Options, signal: AbortSignal): Promise<void> {
  const { network, attemptId, token, onStanding } = options;
  const response = await fetch(`${network.balancer.origin()}/api/v1/attempts/${attemptId}/events`, {
    headers: { accept: "text/event-stream", authorization: `Bearer ${token()}` },
    signal,
  });
  if (!response.ok || !response.body) return;
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const blocks = (text + decoder.decode(chunk, { stream: true })).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const timing = timingIn(block);
      if (timing) onStanding(timing);
    }
  }
}

function timingIn(block: string): Timing | null {
  const [, data] = /^event: (?:state|deadline)\ndata: (.*)$/s.exec(block) ?? [];
  if (data === undefined) return null;
  const body: unknown = JSON.parse(data);
  return isBody(body) ? readTiming(body) : null;
}
