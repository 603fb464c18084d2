import { describe, expect } from "vitest";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";
import { outcome, start, takeOver } from "./support/starting";

describe("another device", () => {
  test("is told that the attempt is elsewhere, and takes it over with the candidate's code", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const { body } = await start(api, room, token);
    const id = body.attempt_id as Parameters<Api["save"]>[0];
    await api.save(id, [[1, 1, "a"]]);

    const elsewhere = await start(api, room, token, { device_id: "device-two" });
    const bare = await takeOver(api, room, token);
    const wrong = await takeOver(api, room, token, { code: "ZZZZZZ" });
    const taken = await takeOver(api, room, token, { code: room.candidates[0].code });
    const old = await api.save(id, [[2, 1, "b"]], 1);
    const fresh = await api.save(id, [[1, 4, "b"]], 2);
    const again = await takeOver(api, room, token);

    expect([elsewhere, bare, wrong].map(outcome)).toEqual([
      [409, "elsewhere"],
      [403, "code_required"],
      [403, "wrong_code"],
    ]);
    expect(taken.body).toMatchObject({
      attempt_id: id,
      epoch: 2,
      deadline_at: body.deadline_at,
      last_seq: 0,
      responses: [{ position: 1, epoch: 1, seq: 1, value: "a" }],
    });
    expect([outcome(old), fresh.status, again.body.epoch]).toEqual([[409, "lease_lost"], 200, 2]);
  });

  test("each time shows in the room, as moved by the candidate", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const { code, number } = room.candidates[0];
    const token = await api.enter(room.sittingId, room.candidates[0]);
    await start(api, room, token);
    await takeOver(api, room, token, { code });
    await takeOver(api, room, token, { code, device_id: "device-three" });

    const { interventions } = await loadLiveRoom(as(room.invigilator), room);

    const moved = { act: "attempt.take_over", number, by: null, requestedBy: null, reason: "" };
    expect(interventions).toMatchObject([moved, moved]);
  });

  test("cannot write as the new lease with the old one's token", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const { body } = await start(api, room, token);
    const id = body.attempt_id as Parameters<Api["save"]>[0];
    await takeOver(api, room, token, { code: room.candidates[0].code });

    const forged = await api.post(
      `attempts/${id}/save`,
      { epoch: 2, items: [{ seq: 1, position: 1, value: "a" }] },
      { token: body.attempt_token as string },
    );

    expect(outcome(forged)).toEqual([401, "sign_in"]);
  });
});
