import { request } from "node:http";
import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import openapi from "@/server/attempt/openapi.json";
import { routes } from "@/server/attempt/router";
import { aRunningAttempt, runningAttempts } from "./support/a-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";

const item = { seq: 1, position: 1, value: "a" };
const none = "00000000-0000-7000-8000-000000000000" as AttemptId;

describe("a save is refused at the edge", () => {
  test.for([
    ["no JSON", 400, "{"],
    ["no items", 400, { epoch: 1, items: [] }],
    [
      "65 items",
      400,
      { epoch: 1, items: Array.from({ length: 65 }, (_, n) => ({ ...item, seq: n + 1 })) },
    ],
    ["a member too many", 400, { epoch: 1, items: [item], more: 1 }],
    ["a number that is none", 400, { epoch: 1, items: [{ ...item, seq: 1.5 }] }],
    ["a number as text", 400, { epoch: 1, items: [{ ...item, seq: "1" }] }],
    ["a position out of all bounds", 400, { epoch: 1, items: [{ ...item, position: 40_000 }] }],
    ["two answers under one number", 400, { epoch: 1, items: [item, { ...item, position: 4 }] }],
    ["a position the form lacks", 422, { epoch: 1, items: [{ ...item, position: 6 }] }],
    ["an option the item lacks", 422, { epoch: 1, items: [{ ...item, value: "e" }] }],
    [
      "several options where one is asked",
      422,
      { epoch: 1, items: [{ ...item, value: ["a", "b"] }] },
    ],
    ["an option twice", 422, { epoch: 1, items: [{ ...item, position: 2, value: ["a", "a"] }] }],
    ["text that breaks out of its quotes", 422, { epoch: 1, items: [{ ...item, value: '","x' }] }],
    [
      "characters no text column takes",
      422,
      { epoch: 1, items: [{ ...item, value: "\u0000\ud800" }] },
    ],
    ["null", 400, { epoch: 1, items: [{ ...item, value: null }] }],
    ["64 KB", 413, { epoch: 1, items: [item], more: "x".repeat(66_000) }],
  ] as const)("for %s with %i", async ([, status, body], { api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const raw = typeof body === "string" ? body : JSON.stringify(body);

    const told = await api.post(`attempts/${id}/save`, undefined, { token: api.token(id), raw });

    expect([told.status, typeof told.body.code]).toEqual([status, "string"]);
    expect(await room.sql`select from response_event where attempt_id = ${id}`).toHaveLength(0);
  });

  test("and says which answers of a save are impossible", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    const told = await api.save(id, [
      [1, 1, "a"],
      [2, 9, "a"],
      [3, 4, "d"],
    ]);

    expect(told.body).toEqual({ code: "invalid_answer", seqs: [2, 3] });
  });
});

describe("who may write", () => {
  test("nobody without a token, with a forged, an expired or another kind of token", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const good = api.token(id);
    const body = { epoch: 1, items: [item] };
    const save = (token?: string) =>
      api.post(`attempts/${id}/save`, body, token === undefined ? {} : { token });

    const told = [
      await save(),
      await save("x"),
      await save(`${good.slice(0, -2)}AA`),
      await save(good.replace(".1.", ".2.")),
      await save(api.token(id, 1, -1000)),
      await save(await api.enter(room.sittingId, room.candidates[0])),
    ];

    expect(told.map(({ status, body: { code } }) => `${status} ${code ?? ""}`)).toEqual(
      told.map(() => "401 sign_in"),
    );
  });

  test("nobody into another person's attempt, which is told apart from none nowhere", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [mine, theirs] = await runningAttempts(room);
    const token = api.token(mine);
    const body = { epoch: 1, items: [item] };

    const told = [
      await api.post(`attempts/${theirs}/save`, body, { token }),
      await api.post(`attempts/${theirs}/submit`, { epoch: 1, last_seq: 0 }, { token }),
      await api.post(`attempts/${theirs}/call`, {}, { token }),
      await api.get(`attempts/${theirs}`, { token }),
      await api.get(`attempts/${theirs}/events`, { token }),
      await api.post(`attempts/${none}/save`, body, { token }),
      await api.post(`attempts/${none}/save`, body, { token: api.token(none) }),
      await api.get(`attempts/${none}`, { token: api.token(none) }),
    ];

    expect(told.map(({ status, body: { code } }) => `${status} ${code ?? ""}`)).toEqual(
      told.map(() => "404 unknown"),
    );
  });

  test("nobody into another sitting with a candidate's token", async ({ api, makeRoom }) => {
    const [mine, other] = [await makeRoom(), await makeRoom()];
    const token = await api.enter(mine.sittingId, mine.candidates[0]);

    const told = [
      await api.post(`sittings/${other.sittingId}/start`, { device_id: "device-one" }, { token }),
      await api.post(
        `sittings/${other.sittingId}/take-over`,
        { device_id: "device-one" },
        { token },
      ),
      await api.post(`sittings/${other.sittingId}/rules`, { accepted: true }, { token }),
      await api.get(`sittings/${other.sittingId}/me`, { token }),
    ];

    expect(told.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test("the cookie of a start does as well as its token", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const started = await api.post(
      `sittings/${room.sittingId}/start`,
      { device_id: "device-one" },
      { token },
    );
    const cookie = started.headers.get("set-cookie")?.split(";")[0] ?? "";

    const seen = await api.get(`attempts/${String(started.body.attempt_id)}`, {
      headers: { cookie: `a=b; ${cookie}` },
    });

    expect(seen.status).toBe(200);
  });

  test.for([
    ["another origin", 403, { Origin: "https://elsewhere.example" }],
    ["the origin of another port", 403, { Origin: "http://127.0.0.1:1" }],
    ["a form's content type", 415, { "Content-Type": "text/plain" }],
  ] as const)("nobody from %s", async ([, status, headers], { api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    const told = await api.post(
      `attempts/${id}/save`,
      { epoch: 1, items: [item] },
      { token: api.token(id), headers },
    );

    expect(told.status).toBe(status);
  });
});

test("a thousand saves at once from one attempt are slowed down, a neighbour's go through", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 2 });
  const [loud, quiet] = await runningAttempts(room);

  const told = await Promise.all(
    Array.from({ length: 300 }, (_, n) => api.save(loud, [[n + 1, 1, "a"]])),
  );
  const neighbour = await api.save(quiet, [[1, 1, "a"]]);

  const slowed = told.filter(({ status }) => status === 429);
  const kept = told.filter(({ status }) => status === 200).length;
  expect(kept).toBeGreaterThanOrEqual(60);
  expect(slowed.length + kept).toBe(300);
  expect(Number(slowed[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(neighbour.status).toBe(200);
});

test("every answer forbids keeping and sniffing", async ({ api, makeRoom }) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0]);

  const told = [
    await api.save(id, [[1, 1, "a"]]),
    await api.look(id),
    await api.get("sittings"),
    await api.get("nothing"),
  ];

  for (const { headers } of told) {
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

describe("paths", () => {
  test.for([
    ["GET", "attempts", 404],
    ["GET", "attempts/1", 404],
    ["GET", `attempts/${none}/save`, 405],
    ["POST", "sittings", 405],
    ["GET", `attempts//${none}`, 404],
    ["GET", `attempts/${none}/events/more`, 404],
    ["GET", "constructor", 404],
    ["GET", "", 404],
  ] as const)("%s %s answers %i", async ([method, path, status], { api }) => {
    const told = method === "GET" ? await api.get(path) : await api.post(path, {});

    expect(told.status).toBe(status);
  });

  test("are all described, and nothing else is", async ({ api }) => {
    const { body } = await api.get("openapi.json");

    const described = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path.slice(1).replace("{id}", ":id")}`),
    );
    expect(body).toEqual(openapi);
    expect(described.sort()).toEqual(Object.keys(routes).sort());
  });
});

test("a large form is compressed for who takes it", async ({ api, makeRoom }) => {
  const room = await makeRoom();
  await room.sql`
    update topic set name = ${"Chủ đề ".repeat(300)} where id in (select topic_id from form_item where form_id = ${room.formId})`;
  const token = await api.enter(room.sittingId, room.candidates[0]);

  const packed = await raw(api, `sittings/${room.sittingId}/start`, {
    token,
    encoding: "gzip, deflate, br",
  });
  const plain = await raw(api, `sittings/${room.sittingId}/start`, { token, encoding: "identity" });

  expect([packed.encoding, plain.encoding]).toEqual(["br", undefined]);
  expect(packed.bytes * 5).toBeLessThan(plain.bytes);
});

/** Sends a start as a browser would, without unpacking the answer. */
function raw(api: Api, path: string, { token, encoding }: { token: string; encoding: string }) {
  return new Promise<{ encoding: string | undefined; bytes: number }>((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      Origin: api.base,
      "Accept-Encoding": encoding,
    };
    const sent = request(`${api.base}/api/v1/${path}`, { method: "POST", headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve({ encoding: response.headers["content-encoding"], bytes }));
    });
    sent.on("error", reject).end('{"device_id":"device-one"}');
  });
}
