import { createHash } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request as ask } from "node:http";
import { describe, expect, onTestFinished } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { fileAnswerText, mostFilesOfItem } from "@/lib/domain/item/file-answer";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import {
  aRunningAttempt,
  makeOlder,
  type Room,
  type RoomQuestion,
  runningAttempts,
} from "./support/a-room";
import { Api } from "./support/an-api";
import { test } from "./support/room-test";

const rubric = { criteria: [{ id: "C1", text: "Đủ bước", points: 100 }], model: "" };

const asksForFile: RoomQuestion = {
  interaction: { type: "file_upload", kinds: ["pdf", "png"], megabytes: 1 },
  key: { type: "file_upload", correct: [], rubric },
};
const trueFalse: RoomQuestion = {
  interaction: { type: "true_false" },
  key: { type: "true_false", correct: ["true"] },
};
const questions = [asksForFile, trueFalse, asksForFile];

const pdf = (words = "") => Buffer.from(`%PDF-1.7\n${words}\n%%EOF`);
const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const answerTo = (bytes: Buffer, name = "bai.pdf") =>
  fileAnswerText({ sha256: digestOf(bytes), size: bytes.length, name });

async function filesOf({ sql }: Room, id: AttemptId): Promise<number> {
  const [row] = await sql<{ files: number }[]>`
    select count(*)::int as files from answer_file where attempt_id = ${id}`;
  return row?.files ?? 0;
}

describe("a file for a question that asks for one", () => {
  test("is kept with its bytes, and is the answer once a save names it", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const bytes = pdf("kept");

    const sent = await api.sendFile(id, { name: "C:\\tệp\\Bài làm.pdf" }, bytes);
    const before = await api.look(id);
    const saved = await api.save(id, [[1, 1, String(sent.body.value)]]);
    const { body } = await api.submit(id, 1);

    expect(sent.body).toEqual({ value: answerTo(bytes, "Bài làm.pdf") });
    expect(before.body.responses).toEqual([]);
    expect(saved.body.acked).toEqual([1]);
    const [kept] = await room.sql`
      select b.bytes, b.media_type from answer_file f join blob b on b.sha256 = f.sha256
       where f.attempt_id = ${id}`;
    expect(kept).toEqual({ bytes, media_type: "application/pdf" });
    // The receipt's digest goes over the digest of the bytes.
    const snapshot = JSON.stringify({ "1": sent.body.value });
    expect(body.receipt).toMatchObject({ digest: digestOf(Buffer.from(snapshot)), answered: 1 });
  });

  test("sent again is the same, and one in its place leaves the first where it is", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const [one, two] = [pdf("one"), pdf("two")];

    const sent = [
      await api.sendFile(id, {}, one),
      await api.sendFile(id, {}, one),
      await api.sendFile(id, {}, two),
    ];

    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await room.sql`
      select answer from answer_file where attempt_id = ${id} order by received_at, id`;
    expect(kept.map(({ answer }) => String(answer))).toEqual([answerTo(one), answerTo(two)]);
    const saves = await api.save(id, [
      [1, 1, answerTo(one)],
      [2, 1, answerTo(two)],
    ]);
    expect(saves.body.acked).toEqual([1, 2]);
  });

  test.for([
    ["another kind under a good name", 415, "wrong_kind", Buffer.from("MZ a program, 12 and more")],
    ["a kind that this question does not ask for", 415, "wrong_kind", jpegHead()],
    ["an archive that is no document", 415, "wrong_kind", Buffer.from("PK\u0003\u0004 and so on…")],
    ["nothing", 415, "wrong_kind", Buffer.alloc(0)],
    ["more than it may have", 413, "too_large", Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)])],
  ] as const)("is refused as %s", async ([, status, code, bytes], { api, makeRoom }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const sent = await api.sendFile(id, {}, bytes);

    expect([sent.status, sent.body.code]).toEqual([status, code]);
    expect(await filesOf(room, id)).toBe(0);
  });

  test("is read no further than it may be where nobody says how large it is", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (out) => {
        const chunk = Buffer.alloc(64 * 1024, 32);
        pdf().copy(chunk);
        given += chunk.length;
        if (given > 8 * 1024 * 1024) out.close();
        else out.enqueue(chunk);
      },
    });

    const sent = await api.sendFile(id, {}, endless).catch(() => null);

    expect([413, undefined]).toContain(sent?.status);
    expect(await filesOf(room, id)).toBe(0);
  });

  // A browser reads no answer before it has sent all it has to send.
  test("is refused without being kept from sending the rest of it", async ({ api, makeRoom }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const sending = ask(`${api.base}/api/v1/attempts/${id}/files?epoch=1&position=1&name=a.pdf`, {
      method: "POST",
      headers: { Authorization: `Bearer ${api.token(id)}` },
    });
    const answered = once(sending, "response") as Promise<[IncomingMessage]>;

    sending.write("MZ, which is how programs begin, and not papers");
    sending.end(Buffer.alloc(32 * 1024 * 1024));
    await once(sending, "finish");
    const [answer] = await answered;

    expect(answer.statusCode).toBe(415);
    answer.destroy();
  });

  test("belongs to one attempt and one place: elsewhere nothing can name it", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions, candidates: 2 });
    const [own, other] = await runningAttempts(room);
    const bytes = pdf("mine");
    const value = answerTo(bytes);
    await api.sendFile(own, {}, bytes);

    const foreign = await api.sendFile(own, { token: api.token(other) }, bytes);
    const saves = [
      await api.save(other, [[1, 1, value]]),
      await api.save(own, [
        [1, 2, "true"],
        [2, 3, value],
      ]),
    ];
    const nowhere = await api.sendFile(own, { position: 2 }, bytes);

    expect(foreign.status).toBe(404);
    expect(saves.map(({ status, body }) => [status, body.seqs])).toEqual([
      [422, [1]],
      [422, [2]],
    ]);
    expect([nowhere.status, nowhere.body.code]).toEqual([422, "invalid_answer"]);
    expect(await room.sql`select from response where attempt_id in (${own}, ${other})`).toEqual([]);
  });

  test("is judged by lease, pause and time as a save is", async ({ api, as, makeRoom }) => {
    const room = await makeRoom({ questions, candidates: 4 });
    const [moved, over, paused, closed] = await runningAttempts(room);
    if (!paused || !closed) throw new Error("a room of four has fewer");
    await room.sql`update attempt set epoch = 2 where id = ${moved}`;
    await makeOlder(room, over, 4000);
    const paper = { sittingId: room.sittingId, attemptId: paused };
    await pauseAttempt(as(room.invigilator), { ...paper, reason: "Mất điện" });
    await api.submit(closed, 0);

    const sent = [];
    for (const id of [moved, over, paused, closed]) sent.push(await api.sendFile(id, {}, pdf()));

    expect(sent.map(({ status, body }) => [status, body.code])).toEqual([
      [409, "lease_lost"],
      [409, "closed"],
      [409, "paused"],
      [409, "closed"],
    ]);
  });

  test("that came in time and is named too late is kept aside like any late answer", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const { body } = await api.sendFile(id, {}, pdf("late"));
    await makeOlder(room, id, 4000);

    const saved = await api.save(id, [[1, 1, String(body.value)]]);

    expect(saved).toMatchObject({ status: 409, body: { code: "closed", kept: [1] } });
    const late = await room.sql`select value from late_event where attempt_id = ${id}`;
    expect(late.map(({ value }) => JSON.parse(String(value)) as unknown)).toEqual([body.value]);
  });

  test("may be named through another process than the one that took it", async ({
    api,
    url,
    makeRoom,
  }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const { body } = await api.sendFile(id, {}, pdf("before"));
    const next = await Api.open(url);
    onTestFinished(() => next.close());

    const saved = await next.save(id, [[1, 1, String(body.value)]]);

    expect(saved.body.acked).toEqual([1]);
  });

  test("comes one at a time, and not without end", async ({ api, makeRoom }) => {
    const room = await makeRoom({ questions });
    const id = await aRunningAttempt(room, room.candidates[0]);
    const [one, two] = [slowly(pdf("one")), slowly(pdf("two"))];
    const both = [one, two].map(({ stream }) => api.sendFile(id, {}, stream));

    const refused = await Promise.race(both);
    for (const { finish } of [one, two]) finish();

    expect(refused.status).toBe(503);
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 503]);
    await room.sql`
      insert into answer_file (attempt_id, position, answer, sha256, received_at)
      select ${id}, 3, n || ' 1 a', (select sha256 from answer_file limit 1), clock_timestamp()
        from generate_series(1, ${mostFilesOfItem}) n`;
    const full = await api.sendFile(id, { position: 3 }, pdf("one more"));
    expect([full.status, full.body.code]).toEqual([409, "too_many_files"]);
  });
});

function jpegHead(): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);
}

/** A file whose last bytes wait until somebody says so. */
function slowly(bytes: Buffer) {
  let finish = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start: (out) => {
      out.enqueue(bytes);
      finish = () => out.close();
    },
  });
  return { stream, finish: () => finish() };
}
