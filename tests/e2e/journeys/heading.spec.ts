import { expect, type Page } from "@playwright/test";
import { aCampaignCast } from "../support/a-campaign-cast";
import { announce, foundCampaign, planTeam, planVisits } from "../support/campaign-planning";
import { test } from "../support/test";

/** What the section and its form are called. */
const title = "Tên cơ quan ở đầu văn bản";

test("the bodies that head the papers of a campaign are corrected until its first paper goes out", async ({
  backstage,
  signedInAs,
}) => {
  test.setTimeout(240_000);
  const cast = await aCampaignCast(backstage);
  const page = await signedInAs("organiser");
  const campaign = await foundCampaign(page, cast);
  await type(page, { body: "Phòng Nội vụ huyện Sai", parent: "UBND huyện Thử" });
  await expect(page.getByText("Đã lưu. Văn bản lập từ nay ghi tên này.")).toBeVisible();
  await page.reload();
  await expect(bodyOf(page)).toHaveValue("Phòng Nội vụ huyện Sai");

  await planTeam(page, cast);
  await planVisits(page, cast);
  const late = await page.context().newPage();
  await late.goto(`${campaign}/plan`);
  await announce(page, campaign);
  await type(late, { body: "Phòng Nội vụ huyện Thử", parent: "UBND huyện Thử" });

  await expect(late.getByText("Đã ban hành văn bản ghi tên này")).toBeVisible();
  await expect(bodyOf(late)).toHaveValue("Phòng Nội vụ huyện Thử");
  await late.reload();
  await expect(late.getByRole("form", { name: title })).toHaveCount(0);
  await expect(late.getByText("UBND huyện Thử · Phòng Nội vụ huyện Sai")).toBeVisible();
});

const bodyOf = (page: Page) => page.getByLabel("Cơ quan ghi ở đầu văn bản");

async function type(page: Page, { body, parent }: Readonly<Record<"body" | "parent", string>>) {
  const form = page.getByRole("form", { name: title });
  await form.getByLabel("Cơ quan ghi ở đầu văn bản").fill(body);
  await form.getByLabel("Cơ quan chủ quản").fill(parent);
  await form.getByRole("button", { name: "Lưu tên cơ quan" }).click();
}
