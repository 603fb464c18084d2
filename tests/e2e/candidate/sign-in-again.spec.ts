import { expect, type Page } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { expectAccessible } from "../support/accessible";
import { answeredOnServer } from "../support/attempts";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

// Row O3 of the fault matrix; see docs/faults.md.

test("whoever is no longer known to the server says who they are in place, and nothing has to be answered again", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage, { candidates: 2 });
  const [slip, neighbour] = room.slips;
  if (!neighbour) throw new Error("a room of one");
  const exam = new ExamPage(page);
  await exam.begin(room, slip);
  await exam.choose(0);
  await exam.expectSaved(1);
  await forget(page);

  await exam.goTo(2);
  await exam.choose(1);
  const dialog = page.getByRole("dialog", { name: "Xin xác nhận lại để lưu tiếp" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, "signing in again");
  await dialog.getByRole("button", { name: "Làm tiếp, xác nhận sau" }).click();
  await exam.expectHeld(2);
  await exam.goTo(3);
  await exam.choose(2);
  await exam.expectHeld(3);

  await page.getByRole("button", { name: "Xác nhận và làm tiếp" }).click();
  const confirm = async ({ number, code }: typeof slip) => {
    await dialog.getByLabel("Số báo danh").fill(number);
    await dialog.getByLabel("Mã dự thi của ông/bà").fill(code);
    await dialog.getByRole("button", { name: "Xác nhận và làm tiếp" }).click();
  };
  await confirm(neighbour);
  await expect(dialog).toContainText("không phải của người đang làm bài");
  await confirm({ ...slip, code: neighbour.code });
  await expect(dialog.getByLabel("Mã dự thi của ông/bà")).toHaveAccessibleDescription(/./);
  await confirm(slip);

  await expect(dialog).toBeHidden();
  for (const position of [1, 2, 3]) await exam.expectSaved(position);
  expect(await answeredOnServer(backstage, room)).toBe(3);
});

/** What the page was given opens nothing any more, as after a change of the key, until it starts anew. */
async function forget(page: Page): Promise<void> {
  await page.context().clearCookies();
  let anew = false;
  await page.route("**/api/v1/sittings/*/start", (route) => {
    anew = true;
    return route.continue();
  });
  await page.route("**/api/v1/attempts/**", async (route) => {
    if (anew) return route.continue();
    const headers = { ...(await route.request().allHeaders()), authorization: "Bearer cu" };
    return route.continue({ headers });
  });
}
