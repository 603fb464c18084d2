import { expect, type Page } from "@playwright/test";
import { aCampaignCast, type CampaignCast } from "../support/a-campaign-cast";
import { announce, foundCampaign, planTeam, planVisits } from "../support/campaign-planning";
import {
  answerExplanation,
  explain,
  recommend,
  selfReport,
  sign,
  takeStep,
  verifyRecord,
} from "../support/campaign-record";
import { drawWhomToTest, holdTest } from "../support/campaign-testing";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

test("a campaign over three units goes from its decision to a recommendation that is closed", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(240_000);
  const cast = await aCampaignCast(backstage);
  const [unit] = cast.units;
  const pageOf = async (account: CampaignCast["inspector"]) => {
    const page = await (await openContext()).newPage();
    await signIn(page, account);
    return page;
  };
  const organiser = await signedInAs("organiser");
  const campaign = await foundCampaign(organiser, cast);
  await planTeam(organiser, cast);
  await planVisits(organiser, cast);
  await announce(organiser, campaign);

  const representative = await pageOf(cast.representative);
  const record = await selfReport(representative);

  await drawWhomToTest(organiser, campaign, cast);
  const invigilator = await signedInAs("invigilator");
  const desk = await (await openContext()).newPage();
  await holdTest({ organiser, invigilator, desk }, cast);

  const inspector = await pageOf(cast.inspector);
  await verifyRecord(inspector, record);
  const teamLeader = await pageOf(cast.teamLeader);
  const { password } = cast.teamLeader;
  await sign(teamLeader, record, { capacity: "Trưởng đoàn", password });
  await sign(representative, record, {
    ...{ capacity: "Đại diện đơn vị", password: cast.representative.password },
    opinion: "Đơn vị sẽ giải trình về sao lưu.",
  });
  await expect(representative.getByText("Hai bên đã ký.")).toBeVisible();
  await expectSettled(representative, record);

  const visit = await explain(representative, campaign, unit.name);
  await answerExplanation(inspector, campaign, unit.name);
  await representative.goto(visit);
  await expect(representative.getByText("Chưa có giấy tờ về ổ sao lưu").first()).toBeVisible();
  await expect(representative.getByText(/^Đoàn đã ghi ý kiến về giải trình/)).toBeVisible();
  await recommend(inspector, visit, unit.name);
  await expectReport(teamLeader, campaign);
  await takeStep(teamLeader, visit, "Ghi kết luận", "88/TB-ĐKT");

  const recommendation = await remedy(representative);
  await recheck(inspector, recommendation);
  await takeStep(inspector, visit, "Ghi phúc tra đạt", "09/BB-PT");
  await closeRecommendation(teamLeader, recommendation);
  await takeStep(teamLeader, visit, "Kết thúc với đơn vị");
  await overlook(await signedInAs("leader"), campaign, cast);
});

/** A sealed record waits for nothing: its total is the team's, and its print no draft. */
async function expectSettled(page: Page, record: string) {
  await page.goto(`${record}/infrastructure`);
  const sum = page.getByRole("region", { name: "Tổng hợp" });
  await expect(sum).toContainText("Tổng điểm Đoàn xác minh");
  await expect(sum).toContainText("Đơn vị tự chấm 7,88, gồm điểm sát hạch 1,50");
  await expect(sum).not.toContainText("Còn phải");
  await expect(sum.getByRole("button", { name: "In hồ sơ" })).toBeVisible();
  await expect(page.getByText("Rời ô là lưu")).toBeHidden();
}

/** The team's report over all units, as a file. */
async function expectReport(page: Page, campaign: string) {
  await page.goto(`${campaign}/papers`);
  const paper = page.getByRole("listitem").filter({ hasText: "Báo cáo kết quả kiểm tra" });
  const download = page.waitForEvent("download");
  await paper.getByRole("link", { name: /Word/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
}

/** From what the unit is asked to the report of what it did, with a file. */
async function remedy(page: Page): Promise<string> {
  await page.goto("/follow-up");
  await page.getByRole("link", { name: /^Sao lưu hằng tuần/ }).click();
  const files = [{ name: "nhat-ky.pdf", mimeType: "application/pdf", buffer: pdf }];
  await page.getByLabel("Chọn tệp").setInputFiles(files);
  await expect(page.getByRole("link", { name: "nhat-ky.pdf" })).toBeVisible();
  const told = page.getByLabel("Đã khắc phục thế nào");
  await told.fill("Đã thay ổ, sao lưu mỗi thứ Sáu");
  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("link", { name: "Gửi ý kiến, giải trình" }).click();
  await expect(told).toHaveValue("Đã thay ổ, sao lưu mỗi thứ Sáu");
  await page.getByRole("button", { name: "Báo cáo khắc phục" }).click();
  await expect(page.getByText("Chờ phúc tra").first()).toBeVisible();
  return new URL(page.url()).pathname;
}

const pdf = Buffer.from("%PDF-1.7\n%%EOF");

async function recheck(page: Page, recommendation: string) {
  await page.goto(recommendation);
  await page.getByRole("radio", { name: "Qua tài liệu" }).check();
  await page.getByRole("button", { name: "Ghi phúc tra đạt" }).click();
  await expect(page.getByText("Phúc tra đạt, chờ kết thúc").first()).toBeVisible();
}

async function closeRecommendation(page: Page, recommendation: string) {
  await page.goto(recommendation);
  await page.getByRole("button", { name: "Kết thúc kiến nghị" }).click();
  await expect(page.getByText("Đã kết thúc").first()).toBeVisible();
}

/** A leader finds all three units on the board, two in the results, and what became of the recommendation. */
async function overlook(page: Page, campaign: string, { mark, units }: CampaignCast) {
  const [first, second, third] = units;
  await page.goto(campaign);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  const onBoard = (name: string) => page.getByRole("rowgroup").filter({ hasText: name });
  await expect(onBoard(first.name)).toContainText("2 / 2 người");
  await expect(onBoard(second.name)).toContainText("2 / 2 người");
  await expect(onBoard(third.name)).toContainText("chưa có");
  await page.goto(`${campaign}/results`);
  await expect(row(second.name)).toContainText(/\b0(,0+)?\b/);
  await page.goto("/overview");
  await page.getByLabel("Đợt", { exact: true }).selectOption({ label: `Đợt kiểm tra ${mark}` });
  await expect(page).toHaveURL(/campaign=/);
  await expect(page.getByRole("rowheader", { name: first.name })).toBeVisible();
  await page.goto("/follow-up");
  // Those of the demonstration fill a page by themselves.
  await page.getByLabel("Đợt", { exact: true }).selectOption({ label: `Đợt kiểm tra ${mark}` });
  await expect(page).toHaveURL(/campaign=/);
  await page.getByLabel("Tình trạng").selectOption({ label: "Đã kết thúc" });
  await expect(row(first.name)).toContainText("Đã kết thúc");
}
