import { ServerResponse, IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { room } from "@/server/attempt/handlers/room";
import type { Parts } from "@/server/attempt/parts";
import { SaveQueue } from "@/server/attempt/save-queue";
import { openExchange } from "@/server/attempt/exchange";

/** Looks at a room while so many saves wait behind a batch that does not end; whether it is passed on. */
async function lookBehind(waiting: number): Promise<boolean> {
  const queue = new SaveQueue({ save: () => new Promise(() => {}) });
  const push = () => {
    void queue.push({ attemptId: "a" as AttemptId, epoch: 1, items: [] });
  };
  push();
  // The first of them is taken into the batch.
  await new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < waiting; n += 1) push();
  const passed: unknown[] = [];
  const passRoom: Parts["passRoom"] = (request) => passed.push(request);
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const exchange = openExchange(request, response, { count: 0, from: [] });
  await room({ queue, passRoom } as unknown as Parts, exchange, "");
  return passed.length === 1 && passed[0] === request;
}

describe("a look at a live room", () => {
  it("goes to the process that shows it, however many saves come one by one", async () => {
    expect(await lookBehind(0)).toBe(true);
    expect(await lookBehind(512)).toBe(true);
  });

  it("is put off while answers of candidates wait for several batches", async () => {
    await expect(lookBehind(513)).rejects.toMatchObject({
      ...{ status: 503, code: "busy", retryAfterS: 15 },
    });
  });
});
