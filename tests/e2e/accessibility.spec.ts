import { expect } from "@playwright/test";
import type { Role } from "@/lib/domain/policy/roles";
import { pages } from "@/tests/support/access-pages";
import { addressOf } from "./access/address";
import { twoUnits } from "./access/people";
import { aRoom } from "./support/a-room";
import { expectAccessible } from "./support/accessible";
import { ExamPage } from "./support/exam-page";
import { installation } from "./support/installation";
import { test } from "./support/test";

/** Pages without an id in their path, by the first role that may open them. */
const screens = Object.entries(pages).flatMap(([page, audience]) => {
  if (page.includes("[") || audience === "everyone") return [];
  // Where no role is enough by itself, the journey of whoever has both looks at the page.
  const roles = audience === "signed in" ? ["leader" as const] : (Object.keys(audience) as Role[]);
  return roles.slice(0, 1).map((role) => ({ page, role }));
});

for (const page of ["/sign-in", "/help", "/notice"]) {
  test(`${page} is accessible to whoever has not signed in`, async ({ page: tab }) => {
    await tab.goto(page);
    await expectAccessible(tab, page);
  });
}

for (const role of [...new Set(screens.map((screen) => screen.role))]) {
  test(`the pages of the ${role} are accessible`, async ({ signedInAs }) => {
    test.setTimeout(120_000);
    const tab = await signedInAs(role);
    for (const screen of screens.filter((each) => each.role === role)) {
      await tab.goto(screen.page);
      await expectAccessible(tab, screen.page);
    }
  });
}

test("every page about one thing is accessible to whom it is for", async ({
  backstage,
  openContext,
}) => {
  test.setTimeout(300_000);
  const { own, persons } = await twoUnits(backstage);
  const opened: string[] = [];
  for (const { role, cookie } of persons) {
    const mine = Object.entries(pages).filter(
      ([page, audience]) =>
        page.includes("[") && typeof audience === "object" && Object.keys(audience)[0] === role,
    );
    if (mine.length === 0) continue;
    const context = await openContext();
    const [name = "", value = ""] = cookie.split(/=(.*)/);
    await context.addCookies([{ name, value, url: installation().origin }]);
    const tab = await context.newPage();
    for (const [page] of mine) {
      const answer = await tab.goto(addressOf(page, own));
      // How far a sitting has come decides which of its pages there are.
      if (answer?.status() === 404) continue;
      opened.push(page);
      await expectAccessible(tab, page);
    }
  }
  expect(opened.length).toBeGreaterThan(15);
});

test("a unit's result, the answers behind it and every part of its record are accessible", async ({
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const tab = await signedInAs("inspector");
  await tab.goto("/campaigns?q=CNTT");
  await tab.getByRole("link", { name: /^Đợt kiểm tra ứng dụng CNTT năm/ }).click();
  await tab
    .getByRole("link", { name: /^\d+ \/ \d+ người$/ })
    .first()
    .click();
  await expect(tab.getByRole("heading", { name: "Từng công chức" })).toBeVisible();
  await expectAccessible(tab, "unit");
  await tab.getByRole("link", { name: "Phần sát hạch trong hồ sơ" }).click();
  const parts = tab.getByRole("navigation", { name: "Các phần của hồ sơ" }).getByRole("link");
  await expect(parts.first()).toBeVisible();
  for (let part = 0; part < (await parts.count()); part += 1) {
    await parts.nth(part).click();
    await expect(parts.nth(part)).toHaveAttribute("aria-current", "page");
    await expectAccessible(tab, `record, part ${part + 1}`);
  }
  await tab.goto("/campaigns?q=CNTT");
  await tab.getByRole("link", { name: /^Đợt kiểm tra ứng dụng CNTT năm/ }).click();
  await tab
    .getByRole("link", { name: /^\d+ \/ \d+ người$/ })
    .first()
    .click();
  await tab.getByRole("link", { name: "Xem bài" }).first().click();
  await expect(tab.getByRole("heading", { name: /^Bài làm của/ })).toBeVisible();
  await expectAccessible(tab, "answers");
});

const themes = ["Nền sáng", "Nền tối", "Tương phản cao"];

for (const theme of themes) {
  test(`the candidate's way is accessible from door to receipt with "${theme}"`, async ({
    page,
    context,
    backstage,
  }) => {
    test.setTimeout(120_000);
    const room = await aRoom(backstage);
    const exam = new ExamPage(page);
    await exam.open(room);
    await page.getByRole("button", { name: "Cách hiển thị" }).click();
    await expectAccessible(page, "choice of appearance");
    await page.getByRole("button", { name: theme }).click();
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
    await expectAccessible(page, "door");
    await exam.enter({ ...room.slips[0], code: "AAAAAA" });
    await expect(page.getByText("không khớp trong ca thi")).toBeVisible();
    await expectAccessible(page, "door, refused");
    await exam.enter(room.slips[0]);
    await expect(page.getByRole("button", { name: "Đúng là tôi" })).toBeVisible();
    await expectAccessible(page, "waiting room");
    await exam.agree();
    await exam.expectQuestion(1);
    await expectAccessible(page, "question");
    await exam.choose(0);
    await exam.expectSaved(1);
    await page.getByRole("button", { name: "Đánh dấu để xem lại" }).click();
    await expectAccessible(page, "question, answered and flagged");
    await context.setOffline(true);
    await exam.next();
    await exam.choose(0);
    await exam.expectHeld(2);
    await expectAccessible(page, "question, held on this machine");
    await context.setOffline(false);
    await exam.expectSaved(2);
    await exam.review();
    await expectAccessible(page, "review");
    await page.getByRole("button", { name: "Nộp bài", exact: true }).click();
    await expectAccessible(page, "last question before handing in");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Nộp bài/ })
      .click();
    await expect(exam.received).toBeVisible();
    await expectAccessible(page, "receipt");
  });
}
