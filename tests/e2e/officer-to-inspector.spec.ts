import { expect, type Page } from "@playwright/test";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { aRoom } from "./support/a-room";
import { must } from "./support/backstage";
import { ExamPage } from "./support/exam-page";
import { test } from "./support/test";

const total = 30;

/** What the page said was saved: the words chosen, by question. */
type Answers = Map<number, readonly string[]>;

/** Answers questions `from` to `to`, walking on with the button as an officer does. */
async function answer(exam: ExamPage, { from, to }: { from: number; to: number }, kept: Answers) {
  for (let position = from; position <= to; position += 1) {
    await exam.expectQuestion(position);
    const several = (await exam.options.first().getAttribute("type")) === "checkbox";
    const words = [await exam.choose(position % 2)];
    if (several) words.push(await exam.choose(2));
    kept.set(position, words);
    await exam.next();
  }
}

test("what an officer answers through a lost network and a reload is what the inspector finds", async ({
  page,
  context,
  backstage,
  signedInAs,
}) => {
  test.setTimeout(180_000);
  const room = await aRoom(backstage);
  const inspector = await signedInAs("inspector");
  await openUnit(inspector, room);
  await expect(officerIn(inspector)).toContainText("Chưa thi");

  const exam = new ExamPage(page);
  const answers: Answers = new Map();
  await exam.begin(room, room.slips[0]);
  await answer(exam, { from: 1, to: 10 }, answers);
  await exam.expectSaved(10);

  await context.setOffline(true);
  await answer(exam, { from: 11, to: 14 }, answers);
  await exam.expectHeld(14);
  await context.setOffline(false);
  await exam.expectSaved(14);

  await page.reload();
  await exam.expectQuestion(15);
  await exam.goTo(12);
  expect(await exam.chosen()).toEqual(answers.get(12));
  await exam.goTo(15);
  await answer(exam, { from: 15, to: total }, answers);

  await expect(page.getByText("30 câu đã trả lời, tất cả đã lưu trên máy chủ.")).toBeVisible();
  await exam.handIn();
  await expect(exam.received).toBeVisible();
  await expect(exam.receiptLine("Câu đã lưu")).toHaveText("30 / 30");

  must(await closeSitting(await backstage.as("organiser"), { sittingId: room.sittingId }));
  await expect(async () => {
    await inspector.reload();
    await expect(officerIn(inspector)).toContainText("Xem bài", { timeout: 1000 });
  }).toPass();
  await expect(officerIn(inspector)).toContainText(/Đạt|Không đạt/);
  await inspector.getByRole("link", { name: "Xem bài" }).click();

  await expectChosen(inspector, answers);
  const score = (10 * (await rightAnswers(inspector))) / total;
  const shown = score.toFixed(2).replace(".", ",");
  await expect(inspector.getByRole("region", { name: "Điểm" })).toContainText(shown);
});

async function openUnit(page: Page, room: { campaignName: string; unitName: string }) {
  await page.goto(`/campaigns?q=${encodeURIComponent(room.campaignName)}`);
  await page.getByRole("link", { name: room.campaignName }).click();
  await page.getByRole("link", { name: "Kết quả sát hạch" }).click();
  // The board names the unit, too.
  await page.waitForURL("**/results");
  await page.getByRole("link", { name: room.unitName }).first().click();
}

/** The one officer in the unit's table. */
function officerIn(page: Page) {
  return page.getByRole("table").getByRole("row").last();
}

/** The inspector reads exactly the words that the officer chose, question by question. */
async function expectChosen(page: Page, answers: Answers) {
  const words = [...answers.values()].flat();
  await expect(page.getByRole("listitem").filter({ hasText: "Đã chọn" })).toContainText(words);
}

/** Questions whose chosen options are those of the key, counted from the page itself. */
async function rightAnswers(page: Page): Promise<number> {
  const questions = await page
    .getByRole("list")
    .filter({ has: page.getByText("Đáp án đúng") })
    .all();
  expect(questions).toHaveLength(total);
  let right = 0;
  for (const question of questions) {
    const options = await question.getByRole("listitem").allInnerTexts();
    const same = options.every(
      (option) => option.includes("Đã chọn") === option.includes("Đáp án đúng"),
    );
    if (same) right += 1;
  }
  return right;
}
