import { expect, type Page } from "@playwright/test";
import { aLargeGroup } from "../support/a-large-group";
import { expectAccessible } from "../support/accessible";
import { expectNoSidewaysScroll } from "../support/layout";
import { test } from "../support/test";

const past = "Đợt kiểm tra ứng dụng CNTT huyện Quảng Điền năm 2018";

/** The campaign of 2018: every record verified, two groups of units. */
async function openPast(page: Page, view = "") {
  await page.goto(`/overview${view}`);
  await page.getByLabel("Đợt", { exact: true }).selectOption({ label: past });
  await expect(page).toHaveURL(/campaign=/);
}

test("a leader sees units by section, in bands, and what stands out in words", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("leader");
  await openPast(leader);

  const table = leader.getByRole("table", { name: /xếp theo điểm sát hạch/ });
  await expect(table.getByRole("columnheader", { name: "An toàn" })).toBeVisible();
  expect(await table.getByRole("rowheader").count()).toBeGreaterThan(5);
  await expect(leader.getByRole("heading", { name: "Điều nổi bật" })).toBeVisible();
  await expect(leader.getByRole("heading", { level: 1 })).toContainText(/đơn vị/);
  await expectAccessible(leader, "overview");

  await leader.getByRole("link", { name: "Tổng điểm" }).click();
  await expect(leader.getByRole("table", { name: /xếp theo tổng điểm/ })).toBeVisible();
});

test("a leader narrows to a group, and takes each table away as an Excel file", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("leader");
  await openPast(leader);
  await leader.getByLabel("Khối").selectOption({ label: "Khối xã, thị trấn" });
  await expect(leader.getByRole("rowheader", { name: "Thị trấn Sịa" })).toBeVisible();

  for (const view of ["Đơn vị và các phần", "Biết và dùng", "Cần tập huấn"]) {
    await leader.getByRole("link", { name: view }).click();
    await expect(leader.getByRole("link", { name: view })).toHaveAttribute("aria-current", "page");
    const download = leader.waitForEvent("download");
    await leader.getByRole("link", { name: "Xuất Excel" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await expectAccessible(leader, view);
  }
});

test("from a section's number a leader reads the lines it comes from", async ({ signedInAs }) => {
  const leader = await signedInAs("leader");
  await openPast(leader);
  const row = leader
    .getByRole("row")
    .filter({ has: leader.getByRole("rowheader") })
    .first();
  await row.getByRole("cell").getByRole("link", { name: /^\d+$/ }).first().click();
  await expect(leader).toHaveURL(/\/records\/[^/]+\/[a-z]+$/);
  await expect(leader.getByRole("heading", { level: 1 })).toBeVisible();
});

test("from the overview a leader is one click from a unit, and two from what lies behind it", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("leader");
  await openPast(leader);
  await leader.getByLabel("Khối").selectOption({ label: "Khối xã, thị trấn" });
  // Large enough that its details are told, whoever stayed away.
  const unit = leader.getByRole("rowheader", { name: "Thị trấn Sịa" });
  await unit.getByRole("link").click();
  await expect(leader.getByRole("heading", { name: "Từng công chức" })).toBeVisible();
  await leader.getByRole("link", { name: "Phần mềm, vị trí, sai lầm" }).click();
  await expect(leader.getByRole("heading", { name: "Đề xuất kiến nghị" })).toBeVisible();
  await expect(leader.getByRole("heading", { name: "Sai lầm hay gặp" })).toBeVisible();
  await expectAccessible(leader, "unit details");
});

test("a unit's mean, how many were tested and its change each lead to what they come from", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("leader");
  const open = async () => {
    await leader.goto("/overview");
    await leader
      .getByLabel("Đợt", { exact: true })
      .selectOption({ label: "Đợt kiểm tra ứng dụng CNTT năm 2026" });
    const unit = leader.getByRole("rowheader", { name: "Phường Hóa Châu" });
    await expect(unit).toBeVisible();
    return leader.getByRole("row").filter({ has: unit });
  };
  for (const [link, heading] of [
    [/^Trung bình/, "Phường Hóa Châu"],
    [/^\d+\/\d+$/, "Từng công chức"],
    [/^\S+,\d\d$/, "So với các đợt trước"],
  ] as const) {
    await (await open()).getByRole("link", { name: link }).click();
    await expect(leader.getByRole("heading", { name: heading }).first()).toBeInViewport();
    await expect(leader).toHaveURL(/\/campaigns\/[^/]+\/units\//);
  }
});

test("the overview and the page of a unit each print on one sheet", async ({ signedInAs }) => {
  const leader = await signedInAs("leader");
  await openPast(leader);
  await expectOneSheet(leader);
  await leader.getByRole("rowheader").getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: "Từng công chức" })).toBeVisible();
  await expectOneSheet(leader);
});

test("the page of a unit prints on one sheet among forty units of its group", async ({
  backstage,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const { campaignId, units } = await aLargeGroup(backstage, 40);
  const leader = await signedInAs("leader");
  for (const unit of [units[0], units[39]]) {
    await leader.goto(`/campaigns/${campaignId}/units/${unit?.id ?? ""}`);
    await expect(
      leader.getByRole("heading", { name: "So với các đơn vị cùng khối" }),
    ).toBeVisible();
    await expect(leader.locator(".whisker")).not.toHaveCount(0);
    await expectOneSheet(leader);
    // Where a machine has neither Times nor its like.
    await leader.evaluate(() => {
      document.documentElement.style.setProperty("--font-print", "var(--font)");
    });
    await expectOneSheet(leader);
  }
});

/** How it comes out of the printer, with each mark of a chart in the row it belongs to. */
async function expectOneSheet(page: Page) {
  const sheets = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  const laid = await page
    .locator(".whisker > svg")
    .evaluateAll((plots) => plots.map((plot) => getComputedStyle(plot).position));
  await page.emulateMedia({ media: null });
  expect(laid.filter((position) => position !== "static")).toEqual([]);
}

test("the overview fits a telephone", async ({ signedInAs }) => {
  const leader = await signedInAs("leader");
  await leader.setViewportSize({ width: 390, height: 844 });
  for (const view of ["", "/use", "/training"]) {
    await leader.goto(`/overview${view}`);
    await expect(leader.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(leader);
  }
});
