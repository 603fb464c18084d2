import { expect } from "@playwright/test";
import { ExamPage } from "./support/exam-page";
import { installation } from "./support/installation";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

const { accounts, candidates } = installation();

test("a newcomer's first start is healthy and tells who may come in", async ({ request }) => {
  const health = await request.get("/api/health");

  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok" });
  expect(accounts.length).toBeGreaterThan(8);
  expect(candidates.length).toBeGreaterThan(0);
});

for (const account of accounts) {
  test(`the account printed for ${account.role} (${account.login}) lets its holder in`, async ({
    page,
  }) => {
    await signIn(page, account);

    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("the printed number and code lead a candidate into the waiting room", async ({ page }) => {
  const [first] = candidates;
  if (!first) throw new Error("nobody was printed");
  const exam = new ExamPage(page);

  await page.goto(first.address);
  await exam.enter(first);

  await expect(page.getByRole("heading", { name: /^Xin chào ông\/bà/ })).toBeVisible();
});

test("the marker finds answers to mark, and whoever organised the sitting the way to them", async ({
  signedInAs,
}) => {
  const marker = await signedInAs("marker");
  await marker.goto("/marking");
  await expect(marker.getByRole("link", { name: "Chấm tiếp" })).toBeVisible();
  await expect(marker.getByRole("row").filter({ hasText: "0 / 12 bài" })).toBeVisible();

  const organiser = await signedInAs("organiser");
  const name = "Ca thực hành của đầu mối CNTT";
  await organiser.goto(`/sittings?${new URLSearchParams({ q: name })}`);
  await organiser.getByRole("link", { name }).click();
  await organiser.getByRole("link", { name: "Xem việc chấm" }).click();
  await expect(organiser.getByRole("heading", { name: "Người chấm" })).toBeVisible();
});
