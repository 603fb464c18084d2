import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import type { Sanction } from "@/lib/domain/sitting/violation";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { refuseAttemptAct } from "@/lib/services/attempt/refuse-attempt-act";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";
import { NotFound } from "@/lib/services/context";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import { sanctionCandidate } from "@/lib/services/sitting/sanction-candidate";
import { aRunningAttempt, type Room } from "./support/a-room";
import { test } from "./support/room-test";

const note = "Dùng điện thoại trong phòng thi";

async function stateOf({ sql }: Room, id: AttemptId): Promise<string> {
  const [row] = await sql<{ state: string }[]>`select state from attempt where id = ${id}`;
  return row?.state ?? "";
}

const actsIn = async ({ sql }: Room) =>
  (await sql<{ act: string }[]>`select act from audit_event order by id`).map(({ act }) => act);

describe("a breach of the rules", () => {
  test.for(["reprimand", "warning"] as const)(
    "with %s is recorded, and the candidate works on",
    async (sanction, { as, makeRoom }) => {
      const room = await makeRoom();
      const attemptId = await aRunningAttempt(room, room.candidates[0]);
      const ctx = as(room.invigilator);

      await sanctionCandidate(ctx, { sittingId: room.sittingId, attemptId, sanction, note });

      const { incidents, requests } = await loadLiveRoom(ctx, { sittingId: room.sittingId });
      expect(incidents).toMatchObject([
        { kind: "violation", sanction, note, number: "001", voiding: null },
      ]);
      expect([requests, await stateOf(room, attemptId)]).toEqual([[], "in_progress"]);
      expect(await actsIn(room)).toContain("sitting.sanction");
    },
  );

  test.for(["suspension", "annulment"] as const)(
    "with %s hands in at once and is void when a second person says so",
    async (sanction, { as, api, makeRoom }) => {
      const room = await makeRoom();
      const attemptId = await aRunningAttempt(room, room.candidates[0]);
      await api.save(attemptId, [[1, 1, "a"]]);
      const { sittingId } = room;
      const first = as(room.invigilator);

      await sanctionCandidate(first, { sittingId, attemptId, sanction, note });
      const before = await loadLiveRoom(first, { sittingId });
      const late = await api.save(attemptId, [[2, 2, ["a"]]]);
      const [request] = before.requests;
      const approvalId = request?.id ?? "";
      const own = await voidAttempt(first, { approvalId });
      const second = await voidAttempt(as(room.second), { approvalId });
      const after = await loadLiveRoom(first, { sittingId });

      expect(before.candidates[0]).toMatchObject({ standing: "submitted", saved: 1 });
      expect(before.incidents).toMatchObject([{ sanction, voiding: "asked" }]);
      expect(request).toMatchObject({ act: "attempt.void", number: "001", reason: note });
      expect([late.status, late.body.code]).toEqual([409, "closed"]);
      expect([own, second]).toEqual([
        { ok: false, reason: "same_person" },
        { ok: true, value: undefined },
      ]);
      expect(after.candidates[0]?.standing).toBe("voided");
      expect(after.incidents).toMatchObject([{ sanction, voiding: "approved" }]);
      expect(await actsIn(room)).toEqual(
        expect.arrayContaining(["attempt.force_submit", "approval.request", "sitting.sanction"]),
      );
    },
  );

  test("that a second person sees otherwise leaves the paper handed in", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const { sittingId } = room;
    const ctx = as(room.invigilator);
    await pauseAttempt(ctx, { attemptId, reason: "Đang xem xét" });
    await sanctionCandidate(ctx, { sittingId, attemptId, sanction: "suspension", note });
    const [request] = (await loadLiveRoom(ctx, { sittingId })).requests;

    await refuseAttemptAct(as(room.second), { approvalId: request?.id ?? "", reason: "Nhầm" });

    const { incidents } = await loadLiveRoom(ctx, { sittingId });
    expect(incidents).toMatchObject([{ voiding: "refused" }]);
    expect(await stateOf(room, attemptId)).toBe("submitted");
  });

  test("before the start turns the candidate away", async ({ as, api, makeRoom }) => {
    const room = await makeRoom();
    const [candidate] = room.candidates;
    const attemptId = await aRunningAttempt(room, candidate);
    await room.sql`
      update attempt set state = 'created', started_at = null, deadline_at = null,
             close_after = null, device_id = null where id = ${attemptId}`;
    const { sittingId } = room;
    const token = await api.enter(sittingId, candidate);

    await sanctionCandidate(as(room.invigilator), {
      ...{ sittingId, attemptId, sanction: "suspension", note },
    });

    const device = { device_id: "device-one" };
    const told = await api.post(`sittings/${sittingId}/start`, device, { token });
    expect([told.status, told.body.code]).toEqual([409, "not_admitted"]);
  });

  test("asks for the void once, however often it is sanctioned", async ({ as, makeRoom }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const { sittingId } = room;
    const ctx = as(room.invigilator);
    for (const sanction of ["suspension", "annulment"] satisfies Sanction[]) {
      await sanctionCandidate(ctx, { sittingId, attemptId, sanction, note });
    }

    const { requests, incidents } = await loadLiveRoom(ctx, { sittingId });

    expect([requests.length, incidents.length]).toEqual([1, 2]);
  });

  test("is recorded by nobody else, nor of another room, nor too late", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const other = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const elsewhere = await aRunningAttempt(other, other.candidates[0]);
    const { sittingId } = room;
    const breach = { sittingId, attemptId, sanction: "warning", note } as const;

    await expect(sanctionCandidate(as(room.stranger), breach)).rejects.toThrow(NotFound);
    await expect(
      sanctionCandidate(as(room.invigilator), { ...breach, attemptId: elsewhere }),
    ).rejects.toThrow(NotFound);
    await sanctionCandidate(as(room.invigilator), { ...breach, sanction: "annulment" });
    const [request] = (await loadLiveRoom(as(room.second), { sittingId })).requests;
    await voidAttempt(as(room.second), { approvalId: request?.id ?? "" });
    expect(await sanctionCandidate(as(room.invigilator), breach)).toEqual({
      ok: false,
      reason: "voided_already",
    });
    for (const [state, reason] of [
      ["settled", "settled"],
      ["ready", "not_open"],
    ]) {
      await room.sql`update sitting set state = ${state ?? ""} where id = ${sittingId}`;
      expect(await sanctionCandidate(as(room.invigilator), breach)).toEqual({ ok: false, reason });
    }
  });
});
