import { expect, type Page } from "@playwright/test";
import { aCampaignCast, type CampaignCast } from "../support/a-campaign-cast";
import { announce, foundCampaign, planTeam, planVisits } from "../support/campaign-planning";
import { explain, recommend, selfReport, sign, verifyRecord } from "../support/campaign-record";
import { drawWhomToTest, holdTest } from "../support/campaign-testing";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

test("a campaign over three units goes from its decision to a sealed record and the team's report", async ({
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

  const visit = await explain(inspector, campaign, unit.name);
  await recommend(inspector, visit, unit.name);
  await expectReport(teamLeader, campaign);
});

/** The team's report over all units, as a file. */
async function expectReport(page: Page, campaign: string) {
  await page.goto(`${campaign}/papers`);
  const paper = page.getByRole("listitem").filter({ hasText: "Báo cáo kết quả kiểm tra" });
  const download = page.waitForEvent("download");
  await paper.getByRole("link", { name: /Word/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
}
