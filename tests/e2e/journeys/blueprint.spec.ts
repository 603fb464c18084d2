import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { createBank } from "@/lib/services/bank/create-bank";
import { type Backstage, must } from "../support/backstage";
import { expectAccessible } from "../support/accessible";
import { test } from "../support/test";

test("a draft says of each place what the bank lacks and what is no number, and saving leads nowhere else", async ({
  backstage,
  signedInAs,
}) => {
  const { page, name } = await beginDraft(backstage, await signedInAs("organiser"));
  const places = page.getByRole("table").getByRole("textbox");
  await places.nth(0).fill("3");
  await places.nth(1).fill("ba");
  await expect(page.getByText("có 0, thiếu 3", { exact: true })).toBeVisible();
  await expect(page.getByText("cần số từ 0 đến 200", { exact: true })).toBeVisible();
  const save = page.getByRole("button", { name: "Lưu ma trận" });
  await save.click();
  await expect(page.getByText("Có ô không phải số nguyên từ 0 đến 200.")).toBeVisible();
  await expect(places.nth(1)).toHaveValue("ba");

  await places.nth(1).fill("2");
  await save.click();
  await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
  await expect(save).toBeFocused();
  await expect(page.getByRole("button", { name: "Công bố ma trận" })).toBeHidden();
  await expectAccessible(page, "a draft that the bank cannot fill");
  await page.reload();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(places.nth(0)).toHaveValue("3");
});

test("two who have the same draft open do not save over each other", async ({
  backstage,
  signedInAs,
}) => {
  const { page } = await beginDraft(backstage, await signedInAs("organiser"));
  const other = await page.context().newPage();
  await other.goto(page.url());
  const placesOf = (shown: Page) => shown.getByRole("table").getByRole("textbox");
  const save = (shown: Page) => shown.getByRole("button", { name: "Lưu ma trận" }).click();
  await placesOf(other).nth(0).fill("1");
  await save(other);
  await expect(other.getByText("Đã lưu", { exact: true })).toBeVisible();
  await placesOf(page).nth(1).fill("2");
  await save(page);

  await expect(page.getByText("Người khác vừa lưu ma trận này.")).toBeVisible();
  await expect(placesOf(page).nth(1)).toHaveValue("2");
  // Once more on the page that saved last: it knows of its own save.
  await placesOf(other).nth(0).fill("4");
  await save(other);
  await expect(other.getByText("Đã lưu", { exact: true })).toBeVisible();
});

/** A draft of a bank that holds nothing, begun from the list. */
async function beginDraft(backstage: Backstage, page: Page) {
  const mark = randomUUID().slice(0, 8);
  const bank = `Ngân hàng rỗng ${mark}`;
  must(await createBank(await backstage.as("author"), { code: mark, name: bank }));
  await page.goto("/blueprints");
  const name = `Ma trận ${mark}`;
  await page.getByRole("button", { name: "Lập ma trận mới" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tên ma trận").fill(name);
  await dialog.getByLabel("Ngân hàng").selectOption({ label: bank });
  await dialog.getByRole("button", { name: "Lập ma trận" }).click();
  await expect(page).toHaveURL(/\/blueprints\/[0-9a-f-]{36}$/);
  return { page, name };
}
