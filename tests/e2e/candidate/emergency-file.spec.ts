import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("answers that a machine could not send are carried to the invigilator in a file, who sees what they came to", async ({
  page,
  context,
  backstage,
  signedInAs,
}) => {
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const exam = new ExamPage(page);
  await page.clock.install();
  await exam.begin(room, slip);
  await context.setOffline(true);
  await exam.choose(1);
  await exam.expectHeld(1);
  await page.clock.fastForward(61_000);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp dự phòng (1 câu chưa gửi)" }).click();
  const file = await coming;
  await expect(page.getByText("Đã lưu tệp vào thư mục Tải xuống.")).toBeVisible();
  // What the button answers leaves the words beside it their room.
  const words = page.getByRole("region", { name: "Thông báo" }).locator("div").first();
  const { width = 0 } = (await words.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(600);

  const invigilator = await signedInAs("invigilator");
  await invigilator.goto(`/rooms/${room.sittingId}`);
  const upload = invigilator.getByLabel("Nạp tệp dự phòng");
  await upload.setInputFiles(await file.path());
  const told = invigilator.getByText(/^SBD \d+, .+: 1 câu được tính\.$/);
  await expect(told).toBeInViewport({ ratio: 1 });
});
