import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { answeredOnServer, closings, makeOlder } from "../support/attempts";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("without network the page says so after 10 and 60 seconds, keeps answers, and sends them when it is back", async ({
  page,
  context,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await page.clock.install();
  await exam.begin(room, room.slips[0]);
  await exam.choose(0);
  await exam.expectSaved(1);

  await context.setOffline(true);
  await exam.next();
  await exam.choose(1);
  await exam.expectHeld(2);
  const strip = page.getByRole("region", { name: "Thông báo" });
  await page.clock.fastForward(11_000);
  await expect(strip).toContainText("Mạng đang chậm.");
  await page.clock.fastForward(50_000);
  await expect(strip).toContainText("Mất kết nối với máy chủ từ");
  await expect(strip).toContainText("1 câu trả lời đang giữ trên máy này");

  await context.setOffline(false);
  await expect(strip).toContainText("Đã có mạng.");
  await exam.expectSaved(2);
  expect(await answeredOnServer(backstage, room)).toBe(2);
});

test("a reload without network opens the test again, with what was answered before and after", async ({
  page,
  context,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);
  const first = await exam.choose(1);
  await exam.expectSaved(1);
  // The worker that answers without network takes over once it has everything.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await exam.next();
  const second = await exam.choose(2);
  await exam.expectHeld(2);
  await page.reload();

  await exam.goTo(1);
  expect(await exam.chosen()).toEqual([first]);
  await exam.goTo(2);
  expect(await exam.chosen()).toEqual([second]);
  await context.setOffline(false);
  await exam.expectSaved(2);
});

test("a test whose time runs out with the browser closed is handed in by the server with what was saved", async ({
  page,
  context,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);
  for (const position of [1, 2]) {
    await exam.choose(0);
    await exam.expectSaved(position);
    await exam.next();
  }
  await page.close();

  await makeOlder(backstage, room, 31 * 60);
  await expect.poll(() => closings(backstage, room)).toEqual(["expired 2/30"]);

  const back = new ExamPage(await context.newPage());
  await back.open(room);
  await expect(
    back.page.getByRole("heading", { name: "Đã hết giờ, máy chủ đã nhận bài" }),
  ).toBeVisible();
  await expect(back.receiptLine("Câu đã lưu")).toHaveText("2 / 30");
});
