import { expect, type Page } from "@playwright/test";
import { timeText, dayText } from "@/components/ui/instant";
import type { TestId } from "@/lib/domain/ids";
import { aChoiceTest } from "../support/a-choice-test";
import { aVisitedUnit, type VisitedUnit } from "../support/a-room";
import { pressAndConfirm } from "../support/confirm";
import { ExamPage } from "../support/exam-page";
import { installation } from "../support/installation";
import { assignInvigilator, issueSlips, nameOn, settle, type Slip } from "../support/sitting-pages";
import { test } from "../support/test";

test("an organiser makes a sitting, an invigilator runs it, and its results come out", async ({
  backstage,
  signedInAs,
  openContext,
}) => {
  test.setTimeout(180_000);
  const unit = await aVisitedUnit(backstage, { officers: 2 });
  const name = `Ca thi ${unit.unitName}`;
  const organiser = await signedInAs("organiser");
  const testId = await aChoiceTest(backstage);
  const sittingId = await createSitting(organiser, { name, unit, testId });
  await listUnit(organiser, unit);
  await pressAndConfirm(organiser, "Rút đề, cấp số báo danh", { confirm: "Rút đề" });
  const invigilator = await signedInAs("invigilator");
  await assignInvigilator(organiser, await nameOn(invigilator));
  const [first, second] = (await issueSlips(organiser, 2)) as [Slip, Slip];

  await invigilator.goto("/rooms");
  await invigilator.getByRole("row").filter({ hasText: name }).getByRole("link").click();
  await pressAndConfirm(invigilator, "Mở cửa phòng thi");
  const pages = [new ExamPage(await pageIn(openContext)), new ExamPage(await pageIn(openContext))];
  const [one, two] = pages as [ExamPage, ExamPage];
  await enter(one, sittingId, first);
  await enter(two, sittingId, second);
  await admitEverybody(invigilator);
  await pressAndConfirm(invigilator, "Phát lệnh bắt đầu");
  const code = await startCode(invigilator);
  for (const exam of pages) await begin(exam, code);

  await one.choose(0);
  await one.expectSaved(1);
  await expect(seat(invigilator, first)).toContainText("1/30");

  await pauseAndResume(invigilator, pages);
  await extend(invigilator, one);
  await tell(invigilator, one);

  await seat(invigilator, second).click();
  await act(invigilator, "Thu bài", { "Lý do": "Máy hỏng, thí sinh đồng ý nộp" });
  await expect(two.received).toBeVisible();
  await invigilator.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await one.review();
  await one.handIn();
  await expect(one.received).toBeVisible();
  await expect(seat(invigilator, first)).toContainText("Đã nộp");
  await pressAndConfirm(invigilator, "Đóng ca thi");

  await settle(organiser, sittingId);
  await expectPapers(organiser, sittingId);
});

async function pageIn(openContext: () => Promise<{ newPage: () => Promise<Page> }>): Promise<Page> {
  return (await openContext()).newPage();
}

type Founding = { readonly name: string; readonly unit: VisitedUnit; readonly testId: TestId };

async function createSitting(page: Page, { name, unit, testId }: Founding) {
  const from = new Date();
  const to = new Date(from.getTime() + 3 * 3_600_000);
  await page.goto("/sittings");
  await page.getByRole("link", { name: "Tạo ca thi" }).click();
  await page.getByLabel("Tên ca thi").fill(name);
  await page.getByLabel("Bài thi", { exact: true }).selectOption(testId);
  await page.getByLabel("Đơn vị tổ chức").selectOption({ label: unit.unitName });
  await page.getByLabel("Đợt kiểm tra").selectOption({ label: unit.campaignName });
  await page.getByLabel("Phòng thi").fill("Hội trường tầng 2");
  await page.getByLabel("Ngày bắt đầu").fill(dayText(from));
  await page.getByLabel("Giờ bắt đầu").fill(timeText(from));
  await page.getByLabel("Ngày kết thúc").fill(dayText(to));
  await page.getByLabel("Giờ kết thúc").fill(timeText(to));
  await page.getByRole("button", { name: "Tạo ca thi" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

async function listUnit(page: Page, { unitName }: VisitedUnit) {
  await page.getByRole("link", { name: "Ghi danh sách thí sinh" }).click();
  await page.getByPlaceholder("Tìm đơn vị, không cần dấu").fill(unitName);
  await page.getByRole("checkbox", { name: unitName }).check();
  await expect(page.getByText("1 đơn vị, 2 người.")).toBeVisible();
  await page.getByRole("button", { name: "Ghi các đơn vị đã chọn" }).click();
  await expect(page.getByText("Đã ghi 2 người vào danh sách.")).toBeVisible();
}

async function enter(exam: ExamPage, sittingId: string, slip: Slip) {
  await exam.open({ sittingId });
  await exam.enter(slip);
  await exam.agree();
}

async function admitEverybody(page: Page) {
  await expect(page.getByText("2 người chờ kiểm tra giấy tờ")).toBeVisible();
  await page.getByLabel("Đánh dấu tất cả").check();
  await page.getByRole("button", { name: "Cho 2 người đã đánh dấu vào" }).click();
  await expect(page.getByText("2 người chờ kiểm tra giấy tờ")).toBeHidden();
}

/** The code that the invigilator writes on the board. */
async function startCode(page: Page): Promise<string> {
  const words = await page.getByText("Mã ca thi, viết lên bảng").locator("..").innerText();
  return (words.split("\n").at(-1) ?? "").replace(/\s/g, "");
}

async function begin(exam: ExamPage, code: string) {
  await exam.page.getByLabel("Mã ca thi").fill(code);
  await exam.page.getByRole("button", { name: "Vào làm bài" }).click();
  await exam.expectQuestion(1);
}

const seat = (page: Page, { number }: Slip) =>
  page.getByRole("button", { name: new RegExp(`^${number}`) });

/** An act of the room or of the open candidate, with what its form asks. */
async function act(page: Page, button: string, fields: Readonly<Record<string, string>> = {}) {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog").last();
  const name = await dialog.getByRole("heading").innerText();
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("dialog", { name })).toBeHidden();
}

async function pauseAndResume(invigilator: Page, pages: readonly ExamPage[]) {
  await act(invigilator, "Tạm dừng cả phòng", { "Lý do": "Mất điện toàn phòng" });
  for (const { page } of pages) await expect(page.getByText(/tạm dừng/i).first()).toBeVisible();
  await act(invigilator, "Cả phòng làm tiếp");
  for (const exam of pages) await exam.expectQuestion(1);
}

async function extend(invigilator: Page, exam: ExamPage) {
  await act(invigilator, "Bù giờ cả phòng", { "Số phút": "5", "Lý do": "Bù lúc mất điện" });
  await expect(
    exam.page.getByText("Giám thị đã bù cho ông/bà 5 phút.", { exact: true }),
  ).toBeVisible();
}

/** A message stays on the candidate's screen until they say that they read it. */
async function tell(invigilator: Page, exam: ExamPage) {
  const words = "Câu 12 in thiếu dấu, xin đọc là “thư điện tử công vụ”.";
  await act(invigilator, "Nhắn cả phòng", { "Nội dung": words });
  const read = exam.page.getByRole("button", { name: "Đã đọc", exact: true });
  await expect(exam.page.getByText(words).first()).toBeVisible();
  await read.click();
  await expect(read).toBeHidden();
  await expect(invigilator.getByRole("row").filter({ hasText: words })).toContainText("1/2");
}

/** The papers of the sitting are there to be signed. */
async function expectPapers(page: Page, sittingId: string) {
  await page.goto(`/sittings/${sittingId}`);
  const papers = await page.locator(`a[href*="/sittings/${sittingId}/papers/"]`).all();
  expect(papers.length).toBeGreaterThan(3);
  for (const paper of papers) {
    const href = (await paper.getAttribute("href")) ?? "";
    const answer = await page.request.get(new URL(href, installation().origin).href);
    expect(answer.status(), href).toBe(200);
    expect((await answer.body()).length, href).toBeGreaterThan(2000);
  }
}
