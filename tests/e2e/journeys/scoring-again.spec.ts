import { expect } from "@playwright/test";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { expectAccessible } from "../support/accessible";
import { aQuestion } from "../support/a-question";
import { aRoom } from "../support/a-room";
import { must } from "../support/backstage";
import { pressAndConfirm } from "../support/confirm";
import { aTestOf } from "../support/marked-bank";
import { handIn, sitDown } from "../support/sit";
import { test } from "../support/test";

test("a question found wrong after the test is weighed, asked for, decided by another, and scored anew", async ({
  backstage,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const { testId, itemIds } = await aTestOf(backstage, [aQuestion(1), aQuestion(2)]);
  const room = await aRoom(backstage, { testId });
  const seat = await sitDown(room.sittingId, room.slips[0]);
  await handIn(seat);
  must(await closeSitting(await backstage.as("organiser"), { sittingId: room.sittingId }));

  const author = await signedInAs("author");
  await author.goto(`/bank/items/${itemIds[0]}`);
  await author.getByRole("link", { name: /Xem và đề nghị chấm lại/ }).click();
  await author.getByLabel("Cho điểm tất cả").check();
  // The scorer may be on its way.
  await expect(async () => {
    await author.getByRole("button", { name: "Xem ai thay đổi" }).click();
    const row = author.getByRole("row").filter({ hasText: room.sittingName });
    await expect(row).toContainText("0% → 50%", { timeout: 2_000 });
  }).toPass();
  await expectAccessible(author, "effect");
  const reason = "Hai phương án đều đúng theo quy chế mới.";
  await pressAndConfirm(author, "Đề nghị chấm lại", {
    ...{ confirm: "Gửi đề nghị", fields: { "Lý do": reason } },
  });
  await expect(author.getByText("Ông/bà đã đề nghị việc này", { exact: false })).toBeVisible();
  await expect(author.getByRole("button", { name: "Đồng ý chấm lại" })).toHaveCount(0);

  const reviewer = await signedInAs("reviewer");
  await reviewer.goto("/bank/review");
  const link = reviewer.locator(`a[href="/bank/items/${itemIds[0]}/scoring"]`);
  await link.click();
  await expect(reviewer.getByText(reason)).toBeVisible();
  await expectAccessible(reviewer, "decision");
  await pressAndConfirm(reviewer, "Đồng ý chấm lại");
  await expect(reviewer.getByText(/1 bài: 1 tăng, 0 giảm/)).toBeVisible();

  const inspector = await signedInAs("inspector");
  await expect(async () => {
    await inspector.goto(`/attempts/${seat.attemptId}`);
    const told = inspector.getByText("Đã quyết định chấm lại: cho điểm tất cả.");
    await expect(told).toBeVisible({ timeout: 2_000 });
    await expect(inspector.getByRole("main")).toContainText("5,00", { timeout: 2_000 });
  }).toPass();
});
