import { expect, type Page } from "@playwright/test";
import type { FindingId } from "@/lib/domain/ids";
import { aWeakUnit, closeAll, conclude, holdAgain, type WeakUnit } from "../support/a-weak-unit";
import { inDays } from "../support/campaign-planning";
import { test } from "../support/test";

test("a topic that a unit is weak in is proposed, tested again, ready for a re-check, and closed", async ({
  backstage,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const unit = await aWeakUnit(backstage);
  const page = await signedInAs("inspector");
  const findingId = await adopt(page, unit);
  await recommend(page);
  await conclude(backstage, unit);

  const finding = `/visits/${unit.visitId}/findings/${findingId}`;
  await page.goto(finding);
  await prepare(page);
  await expect(page.getByText("Chờ kết quả; mức cần đạt 60%.")).toBeVisible();
  await holdAgain(backstage, findingId);

  await page.goto("/notifications");
  await expect(page.getByRole("main")).toContainText(unit.unitName);
  await page.goto(finding);
  await expect(page.getByText(/^Trung bình 100% số điểm, 2 người; đạt mức 60%/)).toBeVisible();
  await expect(page.getByText("sẵn sàng phúc tra").first()).toBeVisible();

  await closeAll(backstage, findingId);
  await page.goto(finding);
  await expect(page.getByText("đã khắc phục xong")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lập ca sát hạch lại" })).toHaveCount(0);
});

/** What the system proposes from the test becomes a draft of the team. */
async function adopt(page: Page, { visitId }: WeakUnit): Promise<FindingId> {
  await page.goto(`/visits/${visitId}/findings`);
  const proposal = page.getByRole("listitem").filter({ hasText: "Tập huấn chủ đề" });
  await proposal.getByRole("button", { name: "Đưa vào bản nháp" }).click();
  await expect(page.getByLabel("Nội dung tồn tại")).toHaveValue(/còn yếu chủ đề/);
  return new URL(page.url()).pathname.split("/").at(-1) as FindingId;
}

/** The recommendation that came with it wants only its day. */
async function recommend(page: Page) {
  const form = page.getByRole("form", { name: "Lưu kiến nghị" });
  await form.getByLabel("Thời hạn").fill(inDays(30));
  await form.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(form.getByRole("status")).toContainText("Đã lưu.");
}

/** A short test with all who were weak. */
async function prepare(page: Page) {
  const form = page.getByRole("form", { name: "Lập ca sát hạch lại" });
  await expect(form.getByLabel("Số câu")).toHaveValue("3");
  await form.getByLabel("Phòng thi").fill("Phòng họp");
  await form.getByRole("button", { name: "Lập ca sát hạch lại" }).click();
  await expect(page.getByText("Đã lập ca sát hạch lại.")).toBeVisible();
}
