import { expect, type Page } from "@playwright/test";
import { configKey, requestHash } from "@/lib/domain/safe-browser/config-key";
import { readPlist } from "@/lib/domain/safe-browser/read-plist";
import { aRoom, type Room } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { installation } from "../support/installation";
import { test } from "../support/test";

/** Sends with each call what Safe Exam Browser sends when it was opened with the sitting's file. */
async function beSafeBrowser(page: Page, { sittingId }: Room): Promise<void> {
  const { origin } = installation();
  const file = await fetch(`${origin}/api/v1/sittings/${sittingId}/sat-hach.seb`);
  const read = readPlist(await file.text());
  if (!read.ok) throw new Error(read.reason);
  const key = configKey(read.value);
  await page.route("**/api/v1/**", (route) => {
    const hash = requestHash(route.request().url(), key);
    const headers = { ...route.request().headers(), "x-safeexambrowser-configkeyhash": hash };
    return route.continue({ headers });
  });
}

test("a sitting that asks for Safe Exam Browser tells others how to open it, and lets it in", async ({
  openContext,
  signedInAs,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const organiser = await signedInAs("organiser");
  await organiser.goto(`/sittings/${room.sittingId}/settings`);
  await organiser.getByRole("button", { name: "Yêu cầu Safe Exam Browser" }).click();
  await expect(organiser.getByText("Mã thoát của giám thị")).toBeVisible();
  const invigilator = await signedInAs("invigilator");
  await invigilator.goto(`/rooms/${room.sittingId}`);
  await expect(invigilator.getByText("Mã thoát Safe Exam Browser")).toBeVisible();

  // A service worker would send the calls past what stands in for the browser.
  const page = await (await openContext({ serviceWorkers: "block" })).newPage();
  const exam = new ExamPage(page);
  await exam.open(room);
  await expect(
    page.getByRole("heading", { name: "Ca này thi bằng Safe Exam Browser" }),
  ).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp của ca thi" }).click();
  expect((await download).suggestedFilename()).toBe("sat-hach.seb");

  await beSafeBrowser(page, room);
  await page.getByRole("button", { name: "Kiểm tra lại trình duyệt này" }).click();
  await exam.enter(room.slips[0]);
  await exam.agree();
  await exam.expectQuestion(1);
});
