import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { dayText, timeText } from "@/components/ui/instant";
import type { CampaignCast } from "./a-campaign-cast";
import { pressAndConfirm } from "./confirm";
import { ExamPage } from "./exam-page";
import { enterDoor, handIn, sitDown } from "./sit";
import { assignInvigilator, issueSlips, nameOn, settle, type Slip } from "./sitting-pages";

/** Two of the five officers of the first unit, both of the second; nobody of the third. */
export async function drawWhomToTest(page: Page, campaign: string, cast: CampaignCast) {
  await page.goto(`${campaign}/sample`);
  await page.getByText("Sửa quy tắc").click();
  await page.getByLabel(/^Đơn vị ít hơn bao nhiêu người/).fill("3");
  await page.getByLabel(/^Sai số không quá/).fill("30");
  await page.getByLabel(/^Rút riêng trong từng nhóm/).uncheck();
  await page.getByRole("button", { name: "Lưu quy tắc" }).click();
  await expect(page.getByText("Đã lưu quy tắc.")).toBeVisible();
  await page.reload();
  await page.getByRole("checkbox", { name: `Chọn ${cast.units[2].name}` }).uncheck();
  await page.getByRole("button", { name: "Chốt danh sách, niêm phong hạt giống" }).click();

  const fact = (label: RegExp) => page.locator("dt").filter({ hasText: label }).locator("+ dd");
  const sealed = await fact(/^Dấu niêm phong/).innerText();
  await expect(fact(/^Hạt giống$/)).toHaveText("công bố ngay sau khi rút");
  await pressAndConfirm(page, "Rút thăm", { fields: { "Số chứng kiến": "27" } });
  await expect(page.getByText(/^4 trong 7 người được chọn/)).toBeVisible();
  const seed = await fact(/^Hạt giống$/).innerText();
  expect(createHash("sha256").update(seed).digest("hex")).toBe(sealed);
}

type Room = {
  readonly organiser: Page;
  readonly invigilator: Page;
  /** Of an officer who answers on the test page. */
  readonly desk: Page;
};

/** One officer answers all questions on the page, the others hand in what is blank; results come out. */
export async function holdTest({ organiser, invigilator, desk }: Room, cast: CampaignCast) {
  const sittingId = await createSitting(organiser, cast);
  await listDrawn(organiser, cast);
  await pressAndConfirm(organiser, "Rút đề, cấp số báo danh", { confirm: "Rút đề" });
  await assignInvigilator(organiser, await nameOn(invigilator));
  const [first, ...others] = (await issueSlips(organiser, 4)) as [Slip, ...Slip[]];
  await invigilator.goto("/rooms");
  await invigilator.getByRole("row").filter({ hasText: cast.mark }).getByRole("link").click();
  await pressAndConfirm(invigilator, "Mở cửa phòng thi");
  const exam = new ExamPage(desk);
  await exam.open({ sittingId });
  await exam.enter(first);
  await exam.agree();
  for (const slip of others) await enterDoor(sittingId, slip);
  await expect(invigilator.getByText("4 người chờ kiểm tra giấy tờ")).toBeVisible();
  await invigilator.getByLabel("Đánh dấu tất cả").check();
  await invigilator.getByRole("button", { name: "Cho 4 người đã đánh dấu vào" }).click();
  await pressAndConfirm(invigilator, "Phát lệnh bắt đầu");
  await answerRight(exam);
  for (const slip of others) await handIn(await sitDown(sittingId, slip));
  await pressAndConfirm(invigilator, "Đóng ca thi");
  await settle(organiser, sittingId);
}

async function createSitting(page: Page, { mark, cityName, testId }: CampaignCast) {
  const from = new Date();
  const to = new Date(from.getTime() + 3 * 3_600_000);
  await page.goto("/sittings/new");
  await page.getByLabel("Tên ca thi").fill(`Ca thi ${mark}`);
  await page.getByLabel("Bài thi", { exact: true }).selectOption(testId);
  await page.getByLabel("Đơn vị tổ chức").selectOption({ label: cityName });
  await page.getByLabel("Đợt kiểm tra").selectOption({ label: `Đợt kiểm tra ${mark}` });
  await page.getByLabel("Phòng thi").fill("Hội trường tầng 2");
  await page.getByLabel("Ngày bắt đầu").fill(dayText(from));
  await page.getByLabel("Giờ bắt đầu").fill(timeText(from));
  await page.getByLabel("Ngày kết thúc").fill(dayText(to));
  await page.getByLabel("Giờ kết thúc").fill(timeText(to));
  await page.getByRole("group", { name: "Mã ca thi trên bảng" }).getByLabel("Không").check();
  await page.getByRole("button", { name: "Tạo ca thi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: mark })).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

async function listDrawn(page: Page, { units }: CampaignCast) {
  await page.getByRole("link", { name: "Ghi danh sách thí sinh" }).click();
  await page.getByRole("link", { name: "Chọn đơn vị đã rút thăm" }).click();
  await expect(
    page.getByRole("heading", { name: "Lấy người đã rút thăm vào ca thi" }),
  ).toBeVisible();
  for (const { name } of units.slice(0, 2)) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Đưa vào danh sách" }).click();
  await expect(page.getByText("Đã ghi 4 người vào danh sách.")).toBeVisible();
}

async function answerRight(exam: ExamPage) {
  for (const position of [1, 2, 3]) {
    await exam.expectQuestion(position);
    await exam.page.getByRole("radio", { name: /đúng/ }).check();
    if (position < 3) await exam.next();
  }
  await exam.expectSaved(3);
  await exam.review();
  await exam.handIn();
  await expect(exam.received).toBeVisible();
}
