import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isOutage } from "@/server/attempt/error-code";

const failure = z.object({
  at: z.string(),
  event: z.literal("attempt_request_failed"),
  error: z.looseObject({ code: z.string().optional() }),
});

/**
 * What the API processes of a run wrote about requests that they answered with 500: for whoever
 * reads the run, since its folder is gone by then. Outages are answered with 503 and left out.
 */
export function failedRequests(dataDir: string): string[] {
  const logs = readdirSync(dataDir).filter((name) => /^api-\d+\.log$/.test(name));
  const lines = logs.flatMap((name) => readFileSync(join(dataDir, name), "utf8").split("\n"));
  return lines.filter((line) => {
    const { data } = failure.safeParse(asJson(line));
    return data !== undefined && !isOutage(Object.assign(new Error(), data.error));
  });
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
