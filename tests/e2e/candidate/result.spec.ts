import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { attempt, candidate } from "@/db/schema";
import type { AttemptId, ItemId } from "@/lib/domain/ids";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";
import { decideRevision } from "@/lib/services/scoring/decide-revision";
import { requestRevision } from "@/lib/services/scoring/request-revision";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { expectAccessible } from "../support/accessible";
import { aQuestion } from "../support/a-question";
import { aRoom, type Room } from "../support/a-room";
import { type Backstage, must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { aTestOf } from "../support/marked-bank";
import { test } from "../support/test";

test("who comes back sees the receipt at once, the result once released, and that it was scored again", async ({
  backstage,
  openContext,
}) => {
  test.setTimeout(120_000);
  const { testId, itemIds } = await aTestOf(backstage, [aQuestion(1), aQuestion(2)]);
  const room = await aRoom(backstage, { testId });
  const desk = new ExamPage(await (await openContext()).newPage());
  const main = desk.page.getByRole("main");
  await handInBlank(desk, room);
  await desk.page.getByRole("button", { name: "Xem kết quả" }).click();
  await expect(main).toContainText("Chưa có kết quả để xem");

  const organiser = await backstage.as("organiser");
  must(await closeSitting(organiser, { sittingId: room.sittingId }));
  must(await releaseResults(organiser, { sittingId: room.sittingId, audience: "candidates" }));
  // The scorer may be on its way.
  await expect(async () => {
    await comeBack(desk, room);
    await expect(main).toContainText("0 / 10 điểm", { timeout: 2_000 });
  }).toPass();
  await expect(main).not.toContainText("chấm lại");
  await expectAccessible(desk.page, "a result");

  await scoreAgain(backstage, itemIds[0]);
  await expect(async () => {
    await comeBack(desk, room);
    await expect(main).toContainText("5 / 10 điểm", { timeout: 2_000 });
  }).toPass();
  await expect(main).toContainText("Bài đã được chấm lại lúc");
});

test("a test that is void says so on its receipt, and to whoever comes back", async ({
  backstage,
  openContext,
}) => {
  const room = await aRoom(backstage);
  const desk = new ExamPage(await (await openContext()).newPage());
  await handInBlank(desk, room);
  await voidIt(backstage, room);
  await desk.page.getByRole("button", { name: "Xem kết quả" }).click();
  await expect(desk.page.getByText("Bài này đã bị hủy, không tính kết quả.")).toBeVisible();
  await expectAccessible(desk.page, "the receipt of a test that is void");
  await leave(desk);
  await returnTo(desk, room);
  await expect(desk.page.getByText("đã bị hủy, không tính kết quả")).toBeVisible();
  await expectAccessible(desk.page, "the door of a test that is void");
});

test("whoever is in the middle of a test that is made void reads so, and whom to ask, then and when the page is opened again", async ({
  backstage,
  openContext,
}) => {
  const room = await aRoom(backstage);
  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.begin(room, room.slips[0]);
  await voidIt(backstage, room);
  const told = desk.page.getByRole("heading", { name: "Bài thi này đã bị hủy" });
  const whom = desk.page.getByText("Ông/bà hỏi giám thị hoặc nơi tổ chức ca thi.");
  // The room tells the page; nothing need be pressed.
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(whom).toBeVisible();
  // However often it is opened.
  for (const _ of [1, 2]) {
    await desk.page.reload();
    await expect(told).toBeVisible();
    await expect(whom).toBeVisible();
  }
  await expectAccessible(desk.page, "a test that was made void in the middle");
  await desk.page.getByRole("button", { name: "Về trang chọn ca thi" }).click();
  await expect(desk.page).toHaveURL(/\/thi$/);
  await desk.open(room);
  await expect(desk.page.getByLabel("Số báo danh")).toBeVisible();
});

async function handInBlank(desk: ExamPage, room: Room) {
  await desk.begin(room, room.slips[0]);
  await desk.review();
  await desk.handIn();
  await expect(desk.received).toBeVisible();
}

async function leave({ page }: ExamPage) {
  const finish = page.getByRole("button", { name: "Kết thúc, rời máy này" });
  await finish.click();
  await expect(finish).toBeHidden();
}

/** With nothing to do but to say who one is: neither the rules nor the machine are asked about. */
async function returnTo(desk: ExamPage, room: Room) {
  await desk.open(room);
  await desk.enter(room.slips[0]);
  await expect(desk.page.getByText("Ông/bà đã nộp bài này")).toBeVisible();
  await expect(desk.page.getByRole("heading", { name: "Nội quy" })).toHaveCount(0);
  await desk.confirm();
}

async function comeBack(desk: ExamPage, room: Room) {
  if (await desk.received.isVisible()) await leave(desk);
  await returnTo(desk, room);
  await expect(desk.received).toBeVisible();
}

async function scoreAgain({ as }: Backstage, itemId: ItemId | undefined) {
  if (!itemId) throw new Error("the test has no question");
  const wanted = { itemId, version: 1, kind: "full_points", keyFrom: null } as const;
  const revisionId = must(
    await requestRevision(await as("author"), { ...wanted, reason: "Hai phương án đều đúng." }),
  );
  const decision = { itemId, revisionId, decision: "approved" } as const;
  must(await decideRevision(await as("reviewer"), decision));
}

async function voidIt({ world, as }: Backstage, room: Room) {
  const [row] = await world.db
    .select({ id: attempt.id })
    .from(attempt)
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .where(eq(candidate.sittingId, room.sittingId));
  const attemptId: AttemptId | undefined = row?.id;
  if (!attemptId) throw new Error("nobody began");
  const asked = { attemptId, act: "attempt.void", reason: "Trao đổi bài" } as const;
  const approvalId = must(await requestAttemptAct(await as("invigilator"), asked));
  must(await voidAttempt(await as("organiser"), { approvalId }));
}
