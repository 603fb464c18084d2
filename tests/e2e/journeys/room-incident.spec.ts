import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("an invigilator suspends a candidate, and takes the minutes of it from the room", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.begin(room, slip);
  const page = await signedInAs("invigilator");
  await page.goto(`/rooms/${room.sittingId}`);
  await page.getByRole("button", { name: new RegExp(`^${slip.number} `) }).click();
  await page.getByRole("button", { name: "Xử lý vi phạm" }).click();
  const dialog = page.getByRole("dialog", { name: /^Xử lý vi phạm của/ });
  await dialog.locator("button[type=submit]").click();
  await expect(dialog.getByText("Chưa chọn.")).toBeVisible();
  // With all that is wrong written below each field, what ends the form stays in sight.
  await expect(dialog.locator("button[type=submit]")).toBeInViewport({ ratio: 1 });
  await dialog.getByRole("radio", { name: /^Đình chỉ thi/ }).check();
  await dialog.getByLabel("Diễn biến và cách xử lý").fill("Dùng điện thoại");
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
  await page.goto(`/rooms/${room.sittingId}`);

  const table = page.getByRole("table", { name: /^Việc đã xảy ra trong phòng/ });
  await expect(table.getByRole("columnheader", { name: "Biên bản", exact: true })).toBeVisible();
  await expect(table).toContainText("Thu bài trước giờ");
  const download = page.waitForEvent("download");
  await table.getByRole("link", { name: /PDF/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
