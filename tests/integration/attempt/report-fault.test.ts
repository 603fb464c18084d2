import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { faultReport, item, itemVersion, notification } from "@/db/schema";
import { answerFaultReport } from "@/lib/services/bank/answer-fault-report";
import { listFaultReports } from "@/lib/services/bank/list-fault-reports";
import { tellFaultReports } from "@/lib/services/bank/tell-fault-reports";
import { NotFound } from "@/lib/services/context";
import { loadWork } from "@/lib/services/home/load-work";
import { actsOn } from "../access/a-person";
import { someone } from "../bank/a-world";
import { aRunningAttempt, runningAttempts } from "./support/a-room";
import { test } from "./support/room-test";

const unclear = { position: 1, reason: "unclear", text: "  Thiếu dữ kiện " };

describe("POST attempts/:id/report", () => {
  test("keeps the last word about a question, and disturbs no answer", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const send = (body: unknown) =>
      api.post(`attempts/${attemptId}/report`, body, { token: api.token(attemptId) });

    const first = await send(unclear);
    const again = await send({ ...unclear, reason: "typing", text: "" });

    expect([first.status, again.status]).toEqual([200, 200]);
    const rows = await database
      .select()
      .from(faultReport)
      .where(eq(faultReport.attemptId, attemptId));
    expect(rows).toMatchObject([{ position: 1, reason: "typing", text: "", verdict: null }]);
    expect(await actsOn(database, attemptId)).toContain("attempt.report_fault");
    expect((await api.look(attemptId)).body).toMatchObject({ state: "in_progress", last_seq: 0 });
  });

  test("takes no question that is not on the form, no other reason, no essay and no other token", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [one, two] = await runningAttempts(room);
    const send = async (body: unknown, token = api.token(one)) =>
      (await api.post(`attempts/${one}/report`, body, { token })).status;

    expect(await send({ ...unclear, position: 400 })).toBe(404);
    expect(await send({ ...unclear, reason: "key" })).toBe(400);
    expect(await send({ ...unclear, text: "x".repeat(501) })).toBe(400);
    expect(await send(unclear, api.token(two))).toBe(404);
    expect((await api.post(`attempts/${one}/report`, unclear)).status).toBe(401);
  });
});

describe("answerFaultReport", () => {
  test("suspends the question where asked to, tells its people, and is answered once", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    await api.post(`attempts/${attemptId}/report`, unclear, { token: api.token(attemptId) });
    const reviewer = await someone({ database, keys }, "reviewer");
    const [row] = await database
      .select({ id: faultReport.id, itemId: itemVersion.itemId })
      .from(faultReport)
      .innerJoin(itemVersion, eq(itemVersion.id, faultReport.itemVersionId))
      .where(eq(faultReport.attemptId, attemptId));
    if (!row) throw new Error("no report");
    await database
      .update(item)
      .set({ state: "approved", approvedVersion: 1 })
      .where(eq(item.id, row.itemId));
    const listed = async () =>
      (await listFaultReports(reviewer, { itemId: row.itemId, page: 1 })).reports;

    await Promise.all([tellFaultReports({ db: database }), tellFaultReports({ db: database })]);
    const told = await database
      .select({ userId: notification.userId })
      .from(notification)
      .where(eq(notification.itemId, row.itemId));
    expect(new Set(told.map(({ userId }) => userId)).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(0);
    expect((await loadWork(reviewer)).map(({ kind }) => kind)).toContain("item_reported");
    expect(JSON.stringify(await listed())).not.toContain(attemptId);

    const answer = { reportId: row.id, verdict: "accepted", answer: "Sửa thành bản mới" } as const;
    expect(await answerFaultReport(reviewer, { ...answer, answer: " ", suspend: true })).toEqual({
      ok: false,
      reason: "no_answer",
    });
    expect(await answerFaultReport(reviewer, { ...answer, suspend: true })).toMatchObject({
      ok: true,
    });
    expect(await answerFaultReport(reviewer, { ...answer, suspend: false })).toEqual({
      ok: false,
      reason: "answered",
    });

    expect(await listed()).toMatchObject([
      { verdict: "accepted", answer: "Sửa thành bản mới", itemState: "suspended" },
    ]);
    expect((await actsOn(database, row.itemId)).slice(-2)).toEqual([
      "item.suspend",
      "item.answer_report",
    ]);
    const late = await api.post(`attempts/${attemptId}/report`, unclear, {
      token: api.token(attemptId),
    });
    expect([late.status, (await listed()).length]).toEqual([200, 1]);
  });

  test("changes nothing where the question cannot be suspended, and is for bankers alone", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    await api.post(`attempts/${attemptId}/report`, unclear, { token: api.token(attemptId) });
    const [author, leader] = [
      await someone({ database, keys }, "author"),
      await someone({ database, keys }, "leader"),
    ];
    const [row] = await database
      .select({ id: faultReport.id, itemId: itemVersion.itemId })
      .from(faultReport)
      .innerJoin(itemVersion, eq(itemVersion.id, faultReport.itemVersionId))
      .where(eq(faultReport.attemptId, attemptId));
    if (!row) throw new Error("no report");
    await database.update(item).set({ state: "retired" }).where(eq(item.id, row.itemId));
    const answer = { reportId: row.id, verdict: "accepted", answer: "Sai", suspend: true } as const;

    expect(await answerFaultReport(author, answer)).toEqual({
      ok: false,
      reason: "not_suspendable",
    });
    await expect(answerFaultReport(leader, answer)).rejects.toThrow(NotFound);
    await expect(listFaultReports(leader, { page: 1 })).rejects.toThrow(NotFound);
    const { reports } = await listFaultReports(author, { itemId: row.itemId, page: 1 });
    expect(reports).toMatchObject([{ verdict: null }]);
  });
});
