import { describe, expect, onTestFinished } from "vitest";
import { sittingMessage } from "@/db/schema";
import type { AttemptId } from "@/lib/domain/ids";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { aRunningAttempt, makeOlder, runningAttempts } from "./support/a-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";

type Event = { readonly event: string; readonly data: Record<string, unknown> };

/** A page that listens: `next` is the next event, whenever it comes. */
async function listen(
  api: Api,
  id: AttemptId,
): Promise<{ next: () => Promise<Event>; signs: (n: number) => Promise<void> }> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${api.base}/api/v1/attempts/${id}/events`, {
    headers: { Authorization: `Bearer ${api.token(id)}` },
    signal: stop.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<Event> => {
    for (;;) {
      const found = /event: (\w+)\ndata: (.*)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return { event: found[1] ?? "", data: JSON.parse(found[2] ?? "{}") as Event["data"] };
      }
      text += (await reader?.read())?.value ?? "";
    }
  };
  /** Waits until the stream has said so often that it is there. */
  const signs = async (n: number) => {
    while (text.split(": here").length <= n) text += (await reader?.read())?.value ?? "";
  };
  return { next, signs };
}

const reason = "Mất điện";

describe("a page that listens", () => {
  test("hears at once what the invigilator does: pause, time, resume", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const ctx = as(room.invigilator);
    const page = await listen(api, id);
    const hello = await page.next();

    await extendAttempt(ctx, { attemptId: id, extraS: 600, reason });
    const extended = await page.next();
    await pauseRoom(ctx, { sittingId: room.sittingId, reason });
    const paused = await page.next();
    await resumeRoom(ctx, { sittingId: room.sittingId });
    const resumed = await page.next();

    expect(
      [hello, extended, paused, resumed].map(({ event, data }) => [event, data.state]),
    ).toEqual([
      ["state", "in_progress"],
      ["deadline", "in_progress"],
      ["state", "paused"],
      ["state", "in_progress"],
    ]);
    expect(
      Date.parse(extended.data.deadline_at as string) -
        Date.parse(hello.data.deadline_at as string),
    ).toBe(600_000);
    expect(paused.data).toMatchObject({ deadline_at: null, epoch: 1 });
  });

  test("hears that another device took over, and that the time ended", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [taken, over] = await runningAttempts(room);
    const [one, two] = [await listen(api, taken), await listen(api, over)];
    await Promise.all([one.next(), two.next()]);
    const token = await api.enter(room.sittingId, room.candidates[0]);
    await api.post(
      `sittings/${room.sittingId}/take-over`,
      { device_id: "device-two", code: "ABC234" },
      { token },
    );
    await makeOlder(room, over, 3700);
    await api.look(over);

    expect((await one.next()).data).toMatchObject({ epoch: 2 });
    expect((await two.next()).data).toMatchObject({ state: "expired", remaining_ms: null });
  });

  test("hears of a message within seconds when its notice got lost, and once", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const page = await listen(api, id);
    await page.next();

    const { sittingId, invigilator } = room;
    const send = async (text: string) => {
      const sentBy = invigilator.userId;
      await database.insert(sittingMessage).values({ sittingId, kind: "erratum", text, sentBy });
    };
    await send("Câu 3");
    const first = await page.next();
    await page.signs(2);
    await send("Câu 4");
    const second = await page.next();

    expect([first, second].map(({ event, data }) => [event, data.text])).toEqual([
      ["erratum", "Câu 3"],
      ["erratum", "Câu 4"],
    ]);
  });

  test("hears messages to it and to its room, and those of before it came", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [mine, other] = await runningAttempts(room);
    const ctx = as(room.invigilator);
    const { sittingId } = room;
    const send = (attemptId: AttemptId | null, kind: "message" | "erratum", text: string) =>
      sendMessage(ctx, { sittingId, attemptId, kind, text });
    await send(null, "message", "trước");
    const page = await listen(api, mine);
    await page.next();

    const before = await page.next();
    await send(other, "message", "không phải");
    await send(mine, "message", "riêng");
    await send(null, "erratum", "Câu 3");
    // Delivered at least once: a message on its way while the page connects may come twice.
    const told = [before];
    while (told.length < 3) {
      const next = await page.next();
      if (told.every(({ data }) => data.id !== next.data.id)) told.push(next);
    }

    expect(told.map(({ event, data }) => [event, data.text])).toEqual([
      ["message", "trước"],
      ["message", "riêng"],
      ["erratum", "Câu 3"],
    ]);
    const { body } = await api.look(mine);
    expect((body.messages as { text: string }[]).map(({ text }) => text)).toEqual([
      "trước",
      "riêng",
      "Câu 3",
    ]);
  });
});

test("a raised hand is one call, however often it is raised, and comes to the minutes", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0]);
  const call = () => api.post(`attempts/${id}/call`, {}, { token: api.token(id) });

  const [first, again] = [await call(), await call()];
  await api.submit(id, 0);
  await room.sql`update incident set resolved_at = clock_timestamp() where attempt_id = ${id}`;
  const after = await call();

  expect(again.body).toEqual(first.body);
  expect([after.status, after.body.code]).toEqual([409, "closed"]);
  const incidents = await room.sql`select kind from incident where attempt_id = ${id}`;
  expect([...incidents]).toEqual([{ kind: "call" }]);
});

test("who waits or works is noted as present", async ({ api, makeRoom }) => {
  const room = await makeRoom({ candidates: 2 });
  const [waiting, working] = room.candidates;
  const token = await api.enter(room.sittingId, waiting);
  await api.get(`sittings/${room.sittingId}/me`, { token });
  await api.look(await aRunningAttempt(room, working ?? waiting));

  await expect
    .poll(
      async () =>
        room.sql`select from candidate_presence where candidate_id = any(${room.candidates.map(({ id }) => id)})`,
      { timeout: 15_000 },
    )
    .toHaveLength(2);
});

test("an open stream is no sign of life, a word from the machine is", async ({ api, makeRoom }) => {
  const room = await makeRoom();
  const [{ id: candidateId }] = room.candidates;
  const id = await aRunningAttempt(room, room.candidates[0]);
  const page = await listen(api, id);
  await page.next();
  const isHere = async () => {
    const rows = await room.sql`
      select from candidate_presence
       where candidate_id = ${candidateId} and seen_at > clock_timestamp() - interval '1 h'`;
    return rows.length === 1;
  };
  await expect.poll(isHere, { timeout: 15_000 }).toBe(true);
  await room.sql`update candidate_presence set seen_at = '2020-01-01' where candidate_id = ${candidateId}`;

  await page.signs(2);
  const byStream = await isHere();
  await api.post(`attempts/${id}/here`, {}, { token: api.token(id) });

  expect(byStream).toBe(false);
  await expect.poll(isHere, { timeout: 15_000 }).toBe(true);
});
