import { expect, type Page } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { expectLargeTargets, expectNoSidewaysScroll } from "../support/layout";
import { test } from "../support/test";

/** Widths of phones, and of the common screen at 200 %. */
const narrow = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 683, height: 384 },
];

test("letters and colours change as chosen and stay after a reload", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);
  const usual = await exam.heading(1).evaluate((element) => element.getBoundingClientRect().height);

  await page.getByRole("button", { name: "A++, chữ lớn nhất" }).click();
  const height = () =>
    exam.heading(1).evaluate((element) => element.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThan(usual);
  for (const theme of ["Nền tối", "Tương phản cao"]) {
    await page.getByRole("button", { name: "Cách hiển thị" }).click();
    await page.getByRole("button", { name: theme }).click();
    await expect(page.getByRole("button", { name: theme })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
  }
  await page.reload();
  await exam.expectQuestion(1);

  expect(await height()).toBeGreaterThan(usual);
  await page.getByRole("button", { name: "Cách hiển thị" }).click();
  await expect(page.getByRole("button", { name: "Tương phản cao" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

for (const viewport of narrow) {
  test(`nothing scrolls sideways at ${viewport.width} pixels, at any size of letters, from the door to the receipt`, async ({
    page,
    backstage,
  }) => {
    await page.setViewportSize(viewport);
    const room = await aRoom(backstage);
    const exam = new ExamPage(page);
    await exam.open(room);
    await expect(page.getByLabel("Số báo danh")).toBeVisible();
    await largestLetters(page);
    await expectNoSidewaysScroll(page);
    await exam.enter(room.slips[0]);
    await expect(page.getByRole("button", { name: "Đúng là tôi" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await exam.agree();
    for (let position = 1; position <= 5; position += 1) {
      await exam.expectQuestion(position);
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page);
      await exam.choose(0);
      await exam.next();
    }
    await page.getByRole("button", { name: "Danh sách", exact: true }).click();
    await expectNoSidewaysScroll(page);
    await page.getByRole("dialog").getByRole("button", { name: "Xem lại và nộp bài" }).click();
    await expectNoSidewaysScroll(page);
    await exam.handIn();
    await expect(exam.received).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}

async function largestLetters(page: Page) {
  await page.getByRole("button", { name: "Cỡ chữ và nền" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "A++, chữ lớn nhất" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng", exact: true }).click();
}
