import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { officer } from "@/db/schema";
import type { OfficerId } from "@/lib/domain/ids";
import { grantRole } from "@/lib/services/access/grant-role";
import { aVisitedUnit } from "../support/a-room";
import { aRound } from "../support/a-round";
import { anAccount } from "../support/an-account";
import { type Backstage, must } from "../support/backstage";
import { pressAndConfirm } from "../support/confirm";
import { ExamPage } from "../support/exam-page";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

test.describe.configure({ timeout: 120_000 });

test("an officer enters an open round with the account, answers, hands in, and cannot enter again; the organiser closes, ranks and releases", async ({
  page,
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const round = await aRound(backstage, unit);
  await signIn(page, await anOfficersAccount(backstage, unit.officerIds[0]));

  await page.goto("/my-contests");
  await page.getByRole("link", { name: round.contestName }).click();
  await page.getByRole("button", { name: "Vào thi" }).click();
  await expect(page.getByText("Xin ghi số dự đoán.")).toBeVisible();
  await page.getByLabel("Ông/bà dự đoán có bao nhiêu người trả lời đúng").fill("1");
  await page.getByRole("button", { name: "Vào thi" }).click();

  const exam = new ExamPage(page);
  await expect(page.getByText("Gọi giám thị")).toBeHidden();
  await exam.agree();
  await exam.expectQuestion(1);
  for (let position = 1; position <= 4; position += 1) {
    await page.getByText("Phương án hai").click();
    await exam.expectSaved(position);
    if (position < 4) await exam.next();
  }
  await exam.review();
  await exam.handIn();
  await expect(exam.received).toBeVisible();
  await page.getByRole("button", { name: "Về trang hội thi" }).click();
  await page.getByRole("link", { name: round.contestName }).click();
  await expect(page.getByText("Ông/bà đã nộp bài vòng này")).toBeVisible();
  await expect(page.getByRole("button", { name: "Vào thi" })).toBeHidden();

  const organiser = await signedInAs("organiser");
  await organiser.goto(`/contests/${round.contestId}/rounds/${round.roundId}`);
  const unitLine = organiser.getByRole("row").filter({ hasText: unit.unitName });
  await expect(unitLine).toContainText("100%");
  await pressAndConfirm(organiser, "Đóng vòng");
  await expect(async () => {
    // Scoring is a job of its own; until it is done ranking is refused with that reason.
    await organiser.reload();
    await pressAndConfirm(organiser, "Xếp hạng");
  }).toPass();
  await pressAndConfirm(organiser, "Công bố kết quả");
  await expect(organiser.getByText("Kết quả đã công bố lúc")).toBeVisible();

  await page.reload();
  await expect(page.getByText("10,00 / 10")).toBeVisible();
  await expect(page.getByText("1; đáp số 1")).toBeVisible();
  await expect(page.getByText("Giải Nhất").first()).toBeVisible();
  // How many prizes there are is read before who won them.
  await expect(page.getByRole("heading", { name: /^(Số giải|Danh sách đoạt giải)/ })).toHaveText([
    /^Số giải/,
    /^Danh sách đoạt giải/,
  ]);
});

test("an organiser of the contest is told that they cannot take part, and finds no way in", async ({
  page,
  backstage,
}) => {
  const unit = await aVisitedUnit(backstage);
  const round = await aRound(backstage, unit);
  const account = await anOfficersAccount(backstage, unit.officerIds[0]);
  const administrator = await backstage.as("administrator");
  const role = { userId: account.id, role: "organiser", unitId: unit.unitId } as const;
  must(await grantRole(administrator, role));
  await signIn(page, account);

  await page.goto(`/my-contests/${round.contestId}`);
  await expect(page.getByText("Ông/bà thuộc ban tổ chức")).toBeVisible();
  await expect(page.getByRole("button", { name: "Vào thi" })).toBeHidden();
});

/** The account of an officer, with the role of who takes tests. */
async function anOfficersAccount(backstage: Backstage, officerId: OfficerId) {
  const { db } = backstage.world;
  const [row] = await db.select().from(officer).where(eq(officer.id, officerId));
  if (!row) throw new Error("no such officer");
  return anAccount(backstage, "candidate", null, row.staffCode);
}
