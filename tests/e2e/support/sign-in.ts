import { expect, type Page } from "@playwright/test";

type Account = { readonly login: string; readonly password: string };

/** Types login and password at the door. */
export async function typeAccount(page: Page, { login, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** Signs in and reads the notice, where it was not read before. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await typeAccount(page, account);
  const notice = page.getByRole("button", { name: "Tôi đã đọc, vào làm việc" });
  const home = page.getByRole("heading", { name: "Vai trò" });
  await expect(notice.or(home)).toBeVisible();
  if (await notice.isVisible()) await notice.click();
  await expect(home).toBeVisible();
}
