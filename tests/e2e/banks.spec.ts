import { expect } from "@playwright/test";
import { test } from "./support/test";

test("an author founds one more bank, gives it a better name, and opens it", async ({
  signedInAs,
}) => {
  const page = await signedInAs("author");
  const code = crypto.randomUUID().slice(0, 13).toUpperCase();
  await page.goto("/bank");
  await page.getByRole("link", { name: "Các ngân hàng" }).click();
  await expect(page.getByRole("heading", { name: "Các ngân hàng" })).toBeVisible();
  await page.getByLabel("Tên ngân hàng").fill(`Ngân hàng ${code}`);
  await page.getByLabel("Mã ngân hàng").fill(code);
  await page.getByRole("button", { name: "Lập ngân hàng" }).click();
  await expect(page.getByText("Đã lập ngân hàng.")).toBeVisible();
  await expect(page.getByLabel("Mã ngân hàng")).toHaveValue("");

  await page.getByLabel("Ngân hàng cần đổi tên").selectOption({ label: `Ngân hàng ${code}` });
  await page.getByLabel("Tên mới").fill(`Ngân hàng an toàn thông tin ${code}`);
  await page.getByRole("button", { name: "Đổi tên" }).click();
  await expect(page.getByText("Đã đổi tên ngân hàng.")).toBeVisible();

  await page.getByRole("link", { name: `Ngân hàng an toàn thông tin ${code}` }).click();
  await expect(page.getByLabel("Ngân hàng", { exact: true }).locator("option:checked")).toHaveText(
    `Ngân hàng an toàn thông tin ${code}`,
  );
});
