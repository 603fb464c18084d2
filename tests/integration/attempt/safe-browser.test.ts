import { describe, expect } from "vitest";
import { configKey, requestHash } from "@/lib/domain/safe-browser/config-key";
import { readPlist } from "@/lib/domain/safe-browser/read-plist";
import { requireSafeBrowser } from "@/lib/services/sitting/require-safe-browser";
import type { Context } from "@/lib/services/context";
import { aRunningAttempt, type Room } from "./support/a-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";
import { outcome } from "./support/starting";

const slip = { candidate_no: "001", code: "ABC234" };

/** Asks for the browser as the room's organiser; gives the key it computes of the file it is served. */
async function asked(api: Api, room: Room, organiser: Context): Promise<string> {
  const result = await requireSafeBrowser(organiser, {
    ...{ sittingId: room.sittingId, origin: api.base, own: null },
  });
  expect(result.ok).toBe(true);
  const file = await fetch(`${api.base}/api/v1/sittings/${room.sittingId}/sat-hach.seb`);
  expect(file.headers.get("content-type")).toBe("application/seb");
  const read = readPlist(await file.text());
  if (!read.ok) throw new Error(read.reason);
  return configKey(read.value);
}

/** What the browser adds to a request to `path`. */
const shown = (api: Api, path: string, key: string) => ({
  headers: { "X-SafeExamBrowser-ConfigKeyHash": requestHash(`${api.base}/api/v1/${path}`, key) },
});

const organiserOf = (room: Room, as: (actor: Room["second"]) => Context) =>
  as({ ...room.second, roles: [{ role: "organiser", unitId: null }] });

describe("a sitting that asks for Safe Exam Browser", () => {
  test("is entered, started and answered with its file, and with no other browser", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const key = await asked(api, room, organiserOf(room, as));
    const [enter, start] = ["enter", "start"].map((what) => `sittings/${room.sittingId}/${what}`);
    if (!enter || !start) throw new Error("no door");
    const device = { device_id: "device-one" };

    const plain = await api.post(enter, slip);
    const ofAnother = await api.post(enter, slip, shown(api, enter, "another key"));
    const replayed = await api.post(enter, slip, shown(api, start, key));
    const entered = await api.post(enter, slip, shown(api, enter, key));
    const token = String(entered.body.candidate_token);
    const outside = await api.post(start, device, { token });
    const started = await api.post(start, device, { token, ...shown(api, start, key) });
    const work = { token: String(started.body.attempt_token) };
    const saved = await api.post(
      `attempts/${String(started.body.attempt_id)}/save`,
      { epoch: 1, items: [{ seq: 1, position: 1, value: "b" }] },
      work,
    );

    expect([plain, ofAnother, replayed, outside].map(outcome)).toEqual(
      Array.from({ length: 4 }, () => [403, "safe_browser"]),
    );
    expect([entered.status, started.status, saved.status]).toEqual([200, 200, 200]);
  });

  test("takes what the browser told the page, where it adds no header", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const key = await asked(api, room, organiserOf(room, as));
    const pageHash = requestHash(`${api.base}/thi/${room.sittingId}`, key);

    const told = await api.post(`sittings/${room.sittingId}/enter`, slip, {
      headers: { "X-Sat-Hach-Page-Hash": pageHash },
    });

    expect(told.status).toBe(200);
  });

  test("is not taken over in another browser, and the room is told", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const key = await asked(api, room, organiserOf(room, as));
    const path = `sittings/${room.sittingId}/take-over`;
    const move = (more: object) =>
      api.post(path, { device_id: "device-two", code: "ABC234" }, { token, ...more });

    const [refused, moved] = [await move({}), await move(shown(api, path, key))];

    expect([outcome(refused), moved.status]).toEqual([[403, "safe_browser"], 200]);
    expect(
      await room.sql`select kind, attempt_id from incident where sitting_id = ${room.sittingId}`,
    ).toEqual([{ kind: "safe_browser", attempt_id: id }]);
  });

  test("says on the board whether this browser is the one, and never with which key", async ({
    api,
    as,
    makeRoom,
  }) => {
    const [room, open] = [await makeRoom(), await makeRoom()];
    const key = await asked(api, room, organiserOf(room, as));
    const board = async (sending = {}) => {
      const { body } = await api.get("sittings", sending);
      expect(JSON.stringify(body)).not.toContain(key);
      const sittings = body.sittings as { id: string; safe_browser: string }[];
      return [room, open].map(
        ({ sittingId }) => sittings.find(({ id }) => id === sittingId)?.safe_browser,
      );
    };

    expect(await board()).toEqual(["asked", "any"]);
    expect(await board(shown(api, "sittings", key))).toEqual(["shown", "any"]);
  });
});

test("there is no file where no such browser is asked for", async ({ api, makeRoom }) => {
  const room = await makeRoom();

  const told = await api.get(`sittings/${room.sittingId}/sat-hach.seb`);

  expect(outcome(told)).toEqual([404, "unknown"]);
});
