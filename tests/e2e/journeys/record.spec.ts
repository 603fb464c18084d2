import { expect, type Page } from "@playwright/test";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { anAccount } from "../support/an-account";
import { aRoom, aVisitedUnit, type VisitedUnit } from "../support/a-room";
import { recordOf } from "../support/a-visit";
import { must } from "../support/backstage";
import { signIn } from "../support/sign-in";
import { handIn, sitDown } from "../support/sit";
import { test } from "../support/test";

const place = "Nơi kiểm tra";

test("what an inspector types into a record is saved when the field is left, and still there after a reload", async ({
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const inspector = await signedInAs("inspector");
  await openRecord(inspector, unit);
  await fillPlace(inspector, "Phòng họp tầng 2, trụ sở xã");
});

test("from the test part of a record an inspector is two clicks away from an officer's answers", async ({
  backstage,
  signedInAs,
}) => {
  const room = await aRoom(backstage);
  await handIn(await sitDown(room.sittingId, room.slips[0]));
  must(await closeSitting(await backstage.as("organiser"), { sittingId: room.sittingId }));
  const inspector = await signedInAs("inspector");
  await openRecord(inspector, room);
  await inspector.getByRole("link", { name: /Sát hạch công chức/ }).click();
  await expect(inspector.getByRole("rowheader", { name: "G1" })).toBeVisible();
  const papers = inspector.getByRole("link", { name: "Mở 1 bài làm" });
  await expect(async () => {
    await inspector.reload();
    await expect(papers).toBeVisible({ timeout: 1000 });
  }).toPass();

  await papers.click();
  await inspector.getByRole("link", { name: "Xem bài" }).click();
  await expect(inspector.getByRole("region", { name: "Điểm" })).toContainText("0,00");
  await expect(inspector.getByText("Đáp án đúng").first()).toBeVisible();
});

test("a representative writes the self-report of their own unit, and finds no record of another", async ({
  page,
  backstage,
}) => {
  const [own, other] = [await aVisitedUnit(backstage), await aVisitedUnit(backstage)];
  await signIn(page, await anAccount(backstage, "unit_representative", own.unitId));
  await openRecord(page, own);
  await page
    .getByRole("link", { name: /Chỉ đạo, phân công/ })
    .first()
    .click();
  const plan = page.getByRole("textbox", { name: "Số, ngày của kế hoạch" });
  await plan.fill("Kế hoạch 12/KH-UBND ngày 05/01/2026");
  await plan.press("Tab");
  await expect(page.getByRole("row").filter({ has: plan }).getByRole("status")).toContainText(
    /^Đã lưu lúc/,
  );
  await page.reload();
  await expect(plan).toHaveValue("Kế hoạch 12/KH-UBND ngày 05/01/2026");

  const answer = await page.goto(`/records/${await recordOf(backstage, other)}/general`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
});

test("a leader compares the units of a campaign, and one unit with its group", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("leader");
  await leader.goto("/campaigns?q=CNTT");
  await leader
    .getByRole("link", { name: /^Đợt kiểm tra ứng dụng CNTT năm/ })
    .first()
    .click();
  await leader.getByRole("link", { name: "Kết quả sát hạch" }).click();
  await expect(
    leader.getByRole("heading", { name: /^Kết quả sát hạch của \d+ đơn vị/ }),
  ).toBeVisible();
  const measured = leader.getByRole("row").filter({ hasText: /\d,\d{1,2}/ });
  expect(await measured.count()).toBeGreaterThan(1);
  await measured.getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: "So với các đơn vị cùng khối" })).toBeVisible();
  // A leader reads figures of units, not the answers of persons.
  await expect(leader.getByRole("link", { name: "Xem bài" })).toHaveCount(0);
});

test("a field that was refused says why and does not wait to be sent, and another part of the record leads back to it", async ({
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const inspector = await signedInAs("inspector");
  await inspector.goto(`/records/${await recordOf(backstage, unit)}/infrastructure`);
  await expect(await writeRatio(inspector, "9", "8")).toContainText("Tử số lớn hơn mẫu số");
  await expect(inspector.getByText(/chờ gửi/)).toHaveCount(0);

  await inspector.getByRole("link", { name: /^I Thông tin chung/ }).click();
  await expect(inspector.getByText("1 ô chưa được nhận.")).toBeVisible();
  await expect(inspector.getByText(/chờ gửi/)).toHaveCount(0);
  await inspector.getByRole("link", { name: "Hạ tầng (1)" }).click();
  await expect(ratioRow(inspector).getByRole("status")).toContainText("Tử số lớn hơn mẫu số");
  await expect(await writeRatio(inspector, "7", "8")).toContainText(/^Đã lưu lúc/);
  await inspector.getByRole("link", { name: /^I Thông tin chung/ }).click();
  await expect(inspector.getByRole("rowheader", { name: "I1" })).toBeVisible();
  await expect(inspector.getByText(/chưa được nhận/)).toHaveCount(0);
});

test("a note is never said to be saved while its line is empty, and is saved with the value", async ({
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const inspector = await signedInAs("inspector");
  await inspector.goto(`/records/${await recordOf(backstage, unit)}/infrastructure`);
  const note = inspector.getByRole("textbox", { name: /^Máy tính nối mạng nội bộ.*: ghi chú$/ });
  await ratioRow(inspector).getByRole("button", { name: "Thêm ghi chú" }).click();
  await note.fill("Phòng khóa, chưa đếm được");
  await note.press("Tab");
  await expect(ratioRow(inspector).getByRole("status")).toContainText(
    "Ghi chú được lưu cùng giá trị",
  );

  await inspector.reload();
  await expect(note).toHaveValue("Phòng khóa, chưa đếm được");
  await expect(await writeRatio(inspector, "7", "8")).toContainText(/^Đã lưu lúc/);
  await inspector.reload();
  await expect(note).toHaveValue("Phòng khóa, chưa đếm được");
});

const ratioRow = (page: Page) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "B2", exact: true }) });

async function writeRatio(page: Page, part: string, whole: string) {
  const row = ratioRow(page);
  await row.getByRole("textbox", { name: /tử số/ }).fill(part);
  await row.getByRole("textbox", { name: /mẫu số/ }).fill(whole);
  await row.getByRole("textbox", { name: /mẫu số/ }).press("Tab");
  return row.getByRole("status");
}

async function openRecord(page: Page, { campaignName, unitName }: VisitedUnit) {
  await page.goto(`/campaigns?q=${encodeURIComponent(campaignName)}`);
  await page.getByRole("link", { name: campaignName }).click();
  await page.getByRole("rowheader").getByRole("link", { name: unitName }).click();
  await page.getByRole("link", { name: "Mở hồ sơ" }).first().click();
  await expect(page.getByRole("rowheader", { name: "I1" })).toBeVisible();
}

/** Types, walks on with the keyboard, and reads it again after a reload. */
async function fillPlace(page: Page, words: string) {
  const field = page.getByRole("textbox", { name: place });
  await field.fill(words);
  await field.press("Tab");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "I1" }) });
  await expect(row.getByRole("status")).toContainText(/^Đã lưu lúc/);
  await page.reload();
  await expect(field).toHaveValue(words);
}
