import http from "node:http";
import https from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { publicAddress, type Env } from "@/lib/platform/env";
import { ownAddress } from "../listen-addresses";
import { Refusal } from "../refusal";

/** A first page is compiled when asked for in development, and read from disk otherwise. */
const patience = { production: 60_000, development: 180_000, test: 60_000 };

/** Waits until health and a page answer through the public port. */
export async function untilAnswering(settings: Env): Promise<void> {
  const limit = performance.now() + patience[settings.mode];
  for (const [path, accepts] of [
    ["/api/health", (status: number) => status === 200],
    ["/", (status: number) => status < 500],
  ] as const) {
    while (!accepts(await statusOf(settings, path))) {
      if (performance.now() > limit) throw new Refusal("page_failed");
      await pause(100);
    }
  }
}

function statusOf(settings: Env, path: string): Promise<number> {
  return new Promise((resolve) => {
    const { request } = settings.tls ? https : http;
    const asked = request({
      host: ownAddress(settings.host),
      port: settings.port,
      path,
      headers: { host: new URL(publicAddress(settings)).host },
      agent: false,
      timeout: 60_000,
      // We ask ourselves; whether the certificate suits the public name is not the question.
      ...(settings.tls ? { rejectUnauthorized: false } : {}),
    });
    asked.on("response", (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 599));
      answer.on("error", () => resolve(599));
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(599));
    asked.end();
  });
}
