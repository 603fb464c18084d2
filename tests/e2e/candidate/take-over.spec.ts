import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("a test moved to another PC goes on there, and the first PC says that it is there", async ({
  openContext,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const first = new ExamPage(await (await openContext()).newPage());
  await first.begin(room, slip);
  const words: string[] = [];
  for (const position of [1, 2, 3]) {
    words.push(await first.choose(position % 2));
    await first.expectSaved(position);
    await first.next();
  }

  const second = new ExamPage(await (await openContext()).newPage());
  await second.open(room);
  await second.enter(slip);
  await second.confirm();
  await expect(
    second.page.getByRole("heading", { name: "Bài thi của ông/bà đang mở trên máy khác" }),
  ).toBeVisible();
  const code = second.page.getByLabel("Mã dự thi của ông/bà");
  const move = second.page.getByRole("button", { name: "Chuyển bài sang máy này" });
  await code.fill("AAAAAA");
  await move.click();
  await expect(
    second.page.getByText(`Mã này không đúng với số báo danh ${slip.number}`),
  ).toBeVisible();
  await code.fill(slip.code);
  await move.click();

  for (const position of [1, 2, 3]) {
    await second.goTo(position);
    expect(await second.chosen()).toEqual([words[position - 1]]);
  }

  await expect(
    first.page.getByRole("heading", { name: "Bài này vừa được mở trên máy khác" }),
  ).toBeVisible();
  await expect(first.options).toHaveCount(0);

  await second.review();
  await second.handIn();
  await expect(second.receiptLine("Câu đã lưu")).toHaveText("3 / 30");
});

test("an invigilator's leave to move needs no code, and an answer that was on its way is kept and said not to count", async ({
  openContext,
  backstage,
  signedInAs,
}) => {
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const left = await openContext();
  const first = new ExamPage(await left.newPage());
  await first.begin(room, slip);
  await first.choose(0);
  await first.expectSaved(1);
  await left.setOffline(true);
  await first.next();
  await first.choose(1);
  await first.expectHeld(2);

  const second = new ExamPage(await (await openContext()).newPage());
  await second.open(room);
  await second.enter(slip);
  await second.confirm();
  const move = second.page.getByRole("button", { name: "Chuyển bài sang máy này" });
  await move.click();
  await expect(second.page.getByText("Chưa có mã dự thi.")).toBeVisible();
  const invigilator = await signedInAs("invigilator");
  await invigilator.goto(`/rooms/${room.sittingId}`);
  await invigilator.getByRole("button", { name: new RegExp(`^${slip.number} `) }).click();
  const seat = invigilator.getByRole("dialog", { name: new RegExp(`^${slip.number} `) });
  await seat.getByRole("button", { name: "Cho chuyển máy" }).click();
  const dialog = invigilator.getByRole("dialog", { name: /chuyển sang máy khác/ });
  await dialog.getByLabel("Lý do").fill("Máy 01 không lên màn hình");
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
  await move.click();
  await second.goTo(1);
  await second.expectSaved(1);

  await left.setOffline(false);
  await expect(
    first.page.getByText("1 câu chưa kịp gửi từ máy này: máy chủ giữ lại"),
  ).toBeVisible();
  await second.goTo(2);
  expect(await second.chosen()).toEqual([]);
});

test("a second window on the same PC only shows, and writes once the first is closed", async ({
  page,
  context,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);
  await exam.choose(0);
  await exam.expectSaved(1);

  const other = new ExamPage(await context.newPage());
  await other.open(room);
  const strip = other.page.getByRole("region", { name: "Thông báo" });
  await expect(strip).toContainText("Bài thi đang mở ở một cửa sổ khác trên máy này.");
  await expect(other.options.first()).toBeDisabled();

  await page.close();
  await expect(other.options.first()).toBeEnabled();
  await other.goTo(2);
  await other.choose(1);
  await other.expectSaved(2);
});
