import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import type { PublicContext } from "@/lib/services/context";
import { appDatabase, keysDatabase } from "./database";
import { examClockGate } from "./exam-clock";
import { examObstacle } from "./exam-obstacle";
import { secrets } from "./secrets";

/** The context of a request before anybody is known, for what needs no sign-in. */
export async function publicContext(): Promise<PublicContext> {
  const head = await headers();
  return {
    actor: null,
    now: new Date(),
    clock: examClockGate(),
    db: appDatabase().database,
    keys: keysDatabase().database,
    codeKey: secrets().candidateCode,
    examObstacle: await examObstacle(),
    // Our own proxy sets both, and lets no client set them.
    request: { id: head.get("x-request-id") ?? randomUUID(), ip: head.get("x-forwarded-for") },
  };
}
