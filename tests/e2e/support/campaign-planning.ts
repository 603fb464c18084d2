import { expect, type Page } from "@playwright/test";
import { dayText } from "@/components/ui/instant";
import type { CampaignCast } from "./a-campaign-cast";

/** A day counted from today, as it is typed. */
export const inDays = (days: number) => dayText(new Date(Date.now() + days * 86_400_000));

/** Founds a campaign on decision and plan; returns the address of its board. */
export async function foundCampaign(
  page: Page,
  { mark, cityName, criteriaName, units }: CampaignCast,
) {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Lập đợt kiểm tra" }).click();
  await page.getByLabel("Tên đợt", { exact: true }).fill(`Đợt kiểm tra ${mark}`);
  await page.getByLabel("Mã đợt").fill(mark);
  await page.getByLabel("Đơn vị ra quyết định").selectOption({ label: cityName });
  await page.getByLabel("Quyết định số").fill(`118/QĐ-${mark}`);
  await page.getByLabel("Ngày quyết định").fill(inDays(-5));
  await page.getByLabel("Người ký quyết định").fill("Nguyễn Văn Phương, Chủ tịch");
  await page.getByLabel("Kế hoạch số").fill(`12/KH-${mark}`);
  await page.getByLabel("Ngày kế hoạch").fill(inDays(-4));
  await fillDays(page, "Thời kỳ được kiểm tra", [-365, -1]);
  await fillDays(page, "Thời gian đến các đơn vị", [0, 20]);
  await page.getByLabel("Bộ tiêu chí").selectOption({ label: `${criteriaName}, bản 1` });
  await page.getByPlaceholder("Tìm đơn vị, không cần dấu").fill(mark);
  for (const { name } of units) await page.getByRole("checkbox", { name }).check();
  await expect(page.getByText("Đã chọn 3 đơn vị")).toBeVisible();
  await page.getByRole("button", { name: "Lập đợt kiểm tra" }).click();
  await expect(page.getByRole("heading", { name: "Đoàn, lịch và đơn vị" })).toBeVisible();
  return new URL(page.url()).pathname.replace("/plan", "");
}

async function fillDays(page: Page, group: string, [from, to]: readonly [number, number]) {
  const days = page.getByRole("group", { name: group });
  await days.getByLabel("Từ ngày").fill(inDays(from));
  await days.getByLabel("Đến ngày").fill(inDays(to));
}

/** One team with a leader and a member. */
export async function planTeam(page: Page, { teamLeader, inspector }: CampaignCast) {
  await page.getByLabel("Tên đoàn").fill("Đoàn số 1");
  await page.getByRole("button", { name: "Lập đoàn" }).click();
  const team = page.getByRole("table", { name: "Đoàn kiểm tra và thành viên" });
  const form = page.getByRole("form", { name: "Thêm hoặc đổi thành viên" });
  for (const [person, task] of [
    [teamLeader, "leader"],
    [inspector, "member"],
  ] as const) {
    await form.getByLabel("Thành viên").selectOption(person.id);
    await form.getByLabel("Nhiệm vụ").selectOption(task);
    await form.getByRole("button").click();
    await expect(team.getByRole("rowheader", { name: person.login })).toBeVisible();
  }
}

/** All three on one day, one after the other. */
export async function planVisits(page: Page, { units }: CampaignCast) {
  const plan = page.url();
  const hours = ["07:30", "09:00", "14:00"] as const;
  for (const [n, { name }] of units.entries()) {
    await page.getByRole("row").filter({ hasText: name }).getByRole("link").click();
    await page.getByLabel("Ngày đến").fill(inDays(0));
    await page.getByLabel("Từ giờ").fill(hours[n] ?? "");
    await page.getByLabel("Đến giờ").fill((hours[n] ?? "").replace(/:../, ":55"));
    await page.getByRole("button", { name: "Lưu lịch" }).click();
    await expect(page.getByRole("heading", { name: "Lịch đến các đơn vị" })).toBeVisible();
  }
  await page.goto(plan);
  await expect(page.getByText("Mọi đơn vị đã có ngày.")).toBeVisible();
}

/** One notice to all three, who report by today. */
export async function announce(page: Page, campaign: string) {
  await page.getByRole("link", { name: "Thông báo đến 3 đơn vị" }).click();
  await page.getByLabel("Số công văn").fill("41/CV-ĐKT");
  await page.getByLabel("Ngày công văn").fill(inDays(0));
  await page.getByLabel("Hạn nộp báo cáo tự kiểm tra").fill(inDays(0));
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.waitForURL(`**${campaign}`);
}
