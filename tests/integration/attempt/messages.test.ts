import { describe, expect, vi } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { admitLateAnswers } from "@/lib/services/attempt/admit-late-answers";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { reopenAttempt } from "@/lib/services/attempt/reopen-attempt";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { requestLateAnswers } from "@/lib/services/attempt/request-late-answers";
import { transferAttempt } from "@/lib/services/attempt/transfer-attempt";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { type Context, NotFound } from "@/lib/services/context";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import { aRunningAttempt, type Room, runningAttempts } from "./support/a-room";
import { test } from "./support/room-test";

/** A room whose attempts run: who watches over it, and the first two of them. */
async function atWork(room: Room, as: (actor: Room["invigilator"]) => Context) {
  const [one, two] = await runningAttempts(room);
  return { ctx: as(room.invigilator), sittingId: room.sittingId, one, two };
}

describe("what the room is told", () => {
  test("counts as read by who pressed it, once each", async ({ api, as, makeRoom }) => {
    const { ctx, sittingId, one } = await atWork(await makeRoom({ candidates: 2 }), as);
    const text = "Câu 4: đọc là “thư điện tử công vụ”.";
    const sent = await sendMessage(ctx, { sittingId, attemptId: null, kind: "erratum", text });
    const body = { message_id: sent.ok ? sent.value : "" };
    const press = () => api.post(`attempts/${one}/acknowledge`, body, { token: api.token(one) });

    const unread = (await api.look(one)).body.messages;
    const told = [await press(), await press()];
    const read = (await api.look(one)).body.messages;

    expect(unread).toMatchObject([{ text, kind: "erratum", read: false }]);
    expect(told.map(({ status }) => status)).toEqual([200, 200]);
    expect(read).toMatchObject([{ text, read: true }]);
    const { messages } = await loadLiveRoom(ctx, { sittingId });
    expect(messages).toMatchObject([{ text, number: null, read: 1, readers: 2 }]);
  });

  test("names who has not read it, and for a message to one nobody else", async ({
    api,
    as,
    makeRoom,
  }) => {
    const { ctx, sittingId, one, two } = await atWork(await makeRoom({ candidates: 3 }), as);
    const to = { sittingId, kind: "message", text: "Còn 5 phút." } as const;
    await sendMessage(ctx, { ...to, attemptId: one });
    const sent = await sendMessage(ctx, { ...to, attemptId: null });
    const body = { message_id: sent.ok ? sent.value : "" };
    await api.post(`attempts/${two}/acknowledge`, body, { token: api.token(two) });

    const { messages, candidates } = await loadLiveRoom(ctx, { sittingId });

    const [first, second, third] = candidates.map(({ number }) => number);
    expect(second).toBeDefined();
    expect(messages.map(({ unread }) => unread)).toEqual([[first, third], [first]]);
  });

  test("counts as who should read it those at work then, whatever became of them since", async ({
    as,
    makeRoom,
  }) => {
    const { ctx, sittingId, one, two } = await atWork(await makeRoom({ candidates: 3 }), as);
    const close = (attemptId: typeof one) =>
      forceSubmitAttempt(ctx, { attemptId, reason: "Thí sinh xin nộp" });
    await close(one);
    await sendMessage(ctx, { sittingId, attemptId: null, kind: "message", text: "Còn 5 phút." });
    await close(two);

    const { messages } = await loadLiveRoom(ctx, { sittingId });

    expect(messages).toMatchObject([{ read: 0, readers: 2 }]);
  });

  test("is sent by a copy of the modules that did not open the pool, too: Next holds several", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const ctx = as(room.invigilator);
    vi.resetModules();
    const copy = await import("@/lib/services/attempt/send-message");
    const { sittingId } = room;
    const message = { sittingId, attemptId: null, kind: "message", text: "Còn 5 phút." } as const;

    const sent = await copy.sendMessage(ctx, message);

    expect(copy.sendMessage).not.toBe(sendMessage);
    expect(sent.ok).toBe(true);
  });

  test("is nobody else's to have read", async ({ api, as, makeRoom }) => {
    const room = await makeRoom({ candidates: 2 });
    const other = await makeRoom();
    const [one, two] = await runningAttempts(room);
    const elsewhere = await aRunningAttempt(other, other.candidates[0]);
    const { sittingId } = room;
    const message = {
      sittingId,
      attemptId: one,
      kind: "message",
      text: "Mời ông sang máy 5",
    } as const;
    const sent = await sendMessage(as(room.invigilator), message);
    const body = { message_id: sent.ok ? sent.value : "" };

    const told = [
      await api.post(`attempts/${two}/acknowledge`, body, { token: api.token(two) }),
      await api.post(`attempts/${elsewhere}/acknowledge`, body, { token: api.token(elsewhere) }),
      await api.post(`attempts/${one}/acknowledge`, body, { token: api.token(two) }),
      await api.post(`attempts/${one}/acknowledge`, body),
      await api.post(`attempts/${one}/acknowledge`, { message_id: "1" }, { token: api.token(one) }),
    ];

    expect(told.map(({ status }) => status)).toEqual([404, 404, 404, 401, 400]);
    const { message_id: id } = body;
    expect(await room.sql`select from message_ack where message_id = ${id}`).toHaveLength(0);
  });
});

describe("answers that came too late", () => {
  test("are asked for together, and count once a second person allows it", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const ctx = as(room.invigilator);
    const { sittingId } = room;
    const input = { sittingId, attemptId, reason: "Mạng phòng bị đứt" };
    const nothing = await requestLateAnswers(ctx, input);
    await forceSubmitAttempt(ctx, { attemptId, reason: "Hết giờ" });
    await api.save(attemptId, [
      [1, 1, "a"],
      [2, 2, ["a"]],
    ]);

    const before = await loadLiveRoom(ctx, { sittingId });
    const asked = await requestLateAnswers(ctx, input);
    const again = await requestLateAnswers(ctx, input);
    const approvalId = asked.ok ? asked.value : "";
    const admitted = await admitLateAnswers(as(room.second), { approvalId });
    const after = await loadLiveRoom(ctx, { sittingId });

    expect(nothing).toEqual({ ok: false, reason: "nothing_to_admit" });
    expect(again).toEqual({ ok: false, reason: "requested_already" });
    expect(admitted).toEqual({ ok: true, value: { admitted: 2 } });
    expect([before.candidates[0]?.late, after.candidates[0]?.late]).toEqual([2, 0]);
    await expect(requestLateAnswers(as(room.stranger), input)).rejects.toThrow(NotFound);
  });

  test("from the machine that was left are told apart, but for questions answered again since", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const { sittingId } = room;
    const ctx = as(room.invigilator);
    const token = await api.enter(sittingId, room.candidates[0]);
    const door = `sittings/${sittingId}`;
    const { body } = await api.post(`${door}/start`, { device_id: "device-one" }, { token });
    const attemptId = body.attempt_id as AttemptId;
    const reason = "Máy 01 hỏng";
    await transferAttempt(ctx, { attemptId, reason });
    await api.post(`${door}/take-over`, { device_id: "device-two" }, { token });

    const left = [
      [1, 1, "a"],
      [2, 4, "b"],
    ] as const;
    await api.save(attemptId, left, 1);
    await api.save(attemptId, [[1, 1, "c"]], 2);

    const told = async () => {
      const { candidates, requests } = await loadLiveRoom(ctx, { sittingId });
      return [candidates[0]?.late, candidates[0]?.lateFromBefore, requests[0]?.answers];
    };
    const before = await told();
    const input = { sittingId, attemptId, reason };
    const working = await requestLateAnswers(ctx, input);
    await forceSubmitAttempt(ctx, { attemptId, reason });
    const asked = await requestLateAnswers(ctx, input);
    const waiting = await told();
    const approvalId = asked.ok ? asked.value : "";
    const reopening = { attemptId, reason, act: "attempt.reopen", extraS: null } as const;
    const reopen = await requestAttemptAct(ctx, reopening);
    await reopenAttempt(as(room.second), { approvalId: reopen.ok ? reopen.value : "" });
    const reopened = await admitLateAnswers(as(room.second), { approvalId });
    await forceSubmitAttempt(ctx, { attemptId, reason });
    const admitted = await admitLateAnswers(as(room.second), { approvalId });
    // Whoever still works answers again: their page shows what they answered there.
    expect([working, reopened]).toEqual([
      { ok: false, reason: "still_working" },
      { ok: false, reason: "still_working" },
    ]);
    expect(admitted).toEqual({ ok: true, value: { admitted: 1 } });
    expect([before, waiting, await told()]).toEqual([
      [1, 1, undefined],
      [1, 1, 1],
      [0, 0, undefined],
    ]);
  });
});
