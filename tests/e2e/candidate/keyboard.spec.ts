import { expect, type Locator, type Page } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

/** Presses Tab until the focus is on what bears this name; nothing else may be used. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) continue;
    const fits = await expect(focused)
      .toHaveAccessibleName(name, { timeout: 1 })
      .then(
        () => true,
        () => false,
      );
    if (fits) return;
  }
  throw new Error(`the keyboard does not lead to ${String(name)}`);
}

test("a whole test is taken without a mouse, from the slip to the receipt", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const { number, code } = room.slips[0];
  const exam = new ExamPage(page);
  await exam.open(room);

  await expect(page.getByLabel("Số báo danh")).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press("Tab");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Đúng là tôi" })).toBeVisible();
  await tabTo(page, "Đúng là tôi");
  await page.keyboard.press("Enter");
  await tabTo(page, /Tôi đã đọc và đồng ý/);
  await page.keyboard.press("Space");
  await exam.expectQuestion(1);

  // An option by Tab and Space, others by their letter once the focus is in the question.
  const first = exam.options.first();
  while (!(await first.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await exam.expectSaved(1);
  await page.keyboard.press("b");
  await expect(exam.options.nth(1)).toBeChecked();
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Đã đánh dấu để xem lại" })).toBeVisible();
  await page.keyboard.press("Enter");
  await exam.expectQuestion(2);
  await expect(exam.heading(2)).toBeFocused();
  await page.keyboard.press("a");
  await exam.expectSaved(2);

  await tabTo(page, "Xem lại và nộp bài");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Xem lại trước khi nộp" })).toBeFocused();
  await tabTo(page, "Nộp bài");
  await page.keyboard.press("Enter");
  // The safe way has the focus: whoever presses Enter once too often hands nothing in.
  await expect(page.getByRole("dialog").getByRole("button", { name: "Làm tiếp" })).toBeFocused();
  await tabTo(page, /^Nộp bài, bỏ trống 28 câu/);
  await page.keyboard.press("Enter");
  await expect(exam.received).toBeFocused();
  await expect(exam.receiptLine("Câu đã lưu")).toHaveText("2 / 30");
});

/** A common screen at 200 %, one as its browser leaves it, and a phone. */
const screens = [
  { width: 683, height: 384 },
  { width: 1366, height: 500 },
  { width: 390, height: 500 },
];

for (const viewport of screens) {
  test(`at ${viewport.width} × ${viewport.height} the way on is always in sight and never over what has the focus`, async ({
    page,
    backstage,
  }) => {
    await page.setViewportSize(viewport);
    const room = await aRoom(backstage);
    const exam = new ExamPage(page);
    await exam.begin(room, room.slips[0]);
    const walk = page.getByRole("group", { name: "Chuyển câu" });
    const onward = walk.getByRole("button").last();
    await expect(onward).toBeInViewport({ ratio: 1 });
    await exam.options.first().focus();
    for (let presses = 0; presses < (await exam.options.count()); presses += 1) {
      await page.keyboard.press("ArrowDown");
      await expect(onward).toBeInViewport({ ratio: 1 });
      await expectAbove(page.locator("label:has(:focus)"), walk);
    }
    await tabTo(page, "Báo câu hỏi có lỗi");
    await expectAbove(page.locator(":focus"), walk);
  });
}

/** In sight as a whole, and nothing of it under the bar below. */
async function expectAbove(what: Locator, bar: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 1 });
  const [upper, lower] = await Promise.all([what.boundingBox(), bar.boundingBox()]);
  if (!upper || !lower) throw new Error("not drawn");
  // Half a pixel may be lost where letters are scaled.
  expect(upper.y + upper.height).toBeLessThanOrEqual(lower.y + 1);
}
