import { expect, type Page } from "@playwright/test";
import { pressAndConfirm } from "./confirm";

export type Slip = { readonly number: string; readonly code: string };

/** Whom the head of the page greets. */
export async function nameOn(page: Page): Promise<string> {
  await page.goto("/rooms");
  const words = await page.getByRole("banner").getByRole("group").innerText();
  return words.split("\n")[0]?.trim() ?? "";
}

/** Lets somebody run the sitting whose page is open. */
export async function assignInvigilator(page: Page, name: string) {
  const choice = page.getByLabel("Thêm giám thị");
  const option = choice.locator("option").filter({ hasText: name });
  await choice.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByRole("button", { name: "Phân công" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
}

/** Every slip as it is printed. */
export async function issueSlips(page: Page, count: number): Promise<Slip[]> {
  await page.getByRole("link", { name: "In phiếu dự thi" }).click();
  await page.getByRole("button", { name: `Cấp ${count} phiếu còn thiếu` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Cấp ${count} phiếu` })
    .click();
  await expect(page.getByText(`Đã cấp ${count} phiếu.`)).toBeVisible();
  const slips: Slip[] = [];
  for (const article of await page.getByRole("article").all()) {
    const words = await article.innerText();
    const number = /Số báo danh\s+(\S+)/.exec(words)?.[1] ?? "";
    const code = /Mã dự thi của riêng ông\/bà\s+(\S{3}) ?(\S{3})/.exec(words);
    slips.push({ number, code: `${code?.[1] ?? ""}${code?.[2] ?? ""}` });
  }
  expect(slips).toHaveLength(count);
  // The page asks before it is left: the codes will not be shown again.
  page.once("dialog", (dialog) => void dialog.accept());
  return slips;
}

/** Results go to candidates and units once all are there, and the sitting is settled. */
export async function settle(page: Page, sittingId: string) {
  await page.goto(`/sittings/${sittingId}/results`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Chốt ca thi" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await pressAndConfirm(page, "Công bố cho thí sinh");
  await pressAndConfirm(page, "Công bố cho đơn vị");
  await pressAndConfirm(page, "Chốt ca thi");
  await expect(page.getByText("Ca thi đã chốt.")).toBeVisible();
}
