import { expect, type Page } from "@playwright/test";
import { anAccount } from "./support/an-account";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

test("going back from a question that is not saved asks first, and stays with what was typed", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  const stem = await beginQuestion(author);
  const asked = answer(author, "dismiss");
  await author.evaluate(() => window.history.back());

  expect(await asked).toContain("chưa lưu");
  await expect(author).toHaveURL(/\/bank\/items\/new/);
  await expect(stem).toHaveValue("Ký số bằng gì?");

  const again = answer(author, "accept");
  await author.evaluate(() => window.history.back());
  await again;
  await expect(author).not.toHaveURL(/\/bank\/items\/new/);
});

test("going back from a plain form asks while words in it were not sent, and not for choices alone", async ({
  signedInAs,
}) => {
  const organiser = await signedInAs("organiser");
  await organiser.goto("/campaigns");
  await organiser.getByRole("link", { name: "Lập đợt kiểm tra" }).click();
  const called = organiser.getByLabel("Tên đợt", { exact: true });
  await called.fill("Đợt kiểm tra gõ dở");
  const asked = answer(organiser, "dismiss");
  await organiser.evaluate(() => window.history.back());

  expect(await asked).toContain("chưa được gửi");
  await expect(called).toHaveValue("Đợt kiểm tra gõ dở");
  await called.fill("");
  await organiser.getByLabel("Bộ tiêu chí").selectOption({ index: 1 });
  await organiser.goBack();
  await expect(organiser).toHaveURL(/\/campaigns$/);
});

test("a link is followed from words that were not sent once the person said so", async ({
  signedInAs,
}) => {
  const organiser = await signedInAs("organiser");
  await organiser.goto("/campaigns/new");
  const called = organiser.getByLabel("Tên đợt", { exact: true });
  await called.fill("Đợt kiểm tra gõ dở");
  const asked = answer(organiser, "dismiss");
  await organiser.getByRole("navigation").getByRole("link", { name: "Đợt kiểm tra" }).click();

  expect(await asked).toContain("chưa được gửi");
  await expect(called).toHaveValue("Đợt kiểm tra gõ dở");

  const again = answer(organiser, "accept");
  await organiser.getByRole("navigation").getByRole("link", { name: "Đợt kiểm tra" }).click();
  await again;
  await expect(organiser).toHaveURL(/\/campaigns$/);
});

test("nothing of a person's pages is there to go back to once they have signed out", async ({
  page,
  backstage,
}) => {
  await signIn(page, await anAccount(backstage, "author", null));
  await page.goto("/bank");
  await page.getByRole("link", { name: "Soạn câu mới" }).click();
  await expect(page).toHaveURL(/\/bank\/items\/new/);
  await page.getByRole("banner").locator("summary").last().click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByLabel("Tên đăng nhập")).toBeVisible();
  await page.goBack();

  await expect(page.getByLabel("Tên đăng nhập")).toBeVisible();
  await expect(page.getByLabel("Câu dẫn", { exact: true })).toBeHidden();
});

/** A question begun by way of the list, so that there is somewhere to go back to. */
async function beginQuestion(author: Page) {
  await author.goto("/bank");
  await author.getByRole("link", { name: "Soạn câu mới" }).click();
  await expect(author).toHaveURL(/\/bank\/items\/new/);
  const stem = author.getByLabel("Câu dẫn", { exact: true });
  await stem.fill("Ký số bằng gì?");
  return stem;
}

/** The question that comes next, answered. */
function answer(page: Page, how: "accept" | "dismiss"): Promise<string> {
  return new Promise((resolve) => {
    page.once("dialog", (dialog) => {
      void dialog[how]().then(() => resolve(dialog.message()));
    });
  });
}
