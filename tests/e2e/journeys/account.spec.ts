import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { pressAndConfirm } from "../support/confirm";
import { signIn, typeAccount } from "../support/sign-in";
import { test } from "../support/test";

type Holder = { readonly login: string; readonly name: string };
type Passwords = { readonly current: string; readonly next: string };

test("an account is opened, taken over by its holder, reset and signed out, and the log says so", async ({
  page,
  signedInAs,
}) => {
  test.setTimeout(90_000);
  const mark = randomUUID().slice(0, 8);
  const holder = { login: `journey.${mark}`, name: `Phan Thị Ước ${mark}` };
  const administrator = await signedInAs("administrator");
  const temporary = await openAccount(administrator, holder);
  const own = `cành bưởi ${mark} sau mưa`;
  await takeOver(page, holder, { current: temporary, next: own });
  await page.getByRole("button", { name: "Tôi đã đọc, vào làm việc" }).click();
  await expect(page.getByRole("heading", { name: "Vai trò" })).toBeVisible();

  await findAccount(administrator, holder, `phan thi uoc ${mark}`);
  await pressAndConfirm(administrator, "Đăng xuất mọi nơi");
  await page.goto("/account");
  await expect(page.getByRole("button", { name: "Đăng nhập", exact: true })).toBeVisible();
  await signIn(page, { ...holder, password: own });

  const second = await resetPassword(administrator);
  await typeAccount(page, { ...holder, password: own });
  await expect(page.getByText(/^Tên đăng nhập hoặc mật khẩu chưa đúng\./)).toBeVisible();
  await takeOver(page, holder, { current: second, next: `${own} lần hai` });
  await expect(page.getByRole("heading", { name: "Vai trò" })).toBeVisible();

  const auditor = await signedInAs("auditor");
  for (const act of ["Mở tài khoản", "Đăng xuất người dùng ở mọi nơi", "Đặt lại mật khẩu"]) {
    await expectLogged(auditor, act, holder);
  }
});

/** Opens an account from the form; the password to hand over. */
async function openAccount(page: Page, { name, login }: Holder): Promise<string> {
  await page.goto("/users");
  await page.getByRole("link", { name: "Mở tài khoản" }).click();
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Chức danh").fill("Chuyên viên");
  await page.getByLabel("Vai trò đầu tiên").selectOption("Người kiểm tra nhật ký");
  await page.getByLabel("Phạm vi của vai trò").selectOption("Toàn hệ thống");
  await page.getByRole("button", { name: "Mở tài khoản" }).click();
  return issuedIn(page.getByRole("status"));
}

async function issuedIn(place: Locator): Promise<string> {
  const shown = place.getByRole("definition").nth(1);
  await expect(shown).toBeVisible();
  return (await shown.innerText()).trim();
}

/** Signs in with a password that was handed over, which has to be changed before anything else. */
async function takeOver(page: Page, { login }: Holder, { current, next }: Passwords) {
  await typeAccount(page, { login, password: current });
  await page.getByLabel("Mật khẩu tạm vừa dùng").fill(current);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(next);
  await page.getByLabel("Gõ lại mật khẩu mới").fill(next);
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByLabel("Mật khẩu tạm vừa dùng")).toBeHidden();
}

/** Opens an account by a search without diacritics. */
async function findAccount(page: Page, { name }: Holder, words: string) {
  await page.goto("/users");
  await page.getByLabel("Tìm tên hoặc tên đăng nhập, không cần dấu").fill(words);
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(1);
  await page.getByRole("link", { name }).click();
}

async function resetPassword(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Đặt lại mật khẩu" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Đặt lại mật khẩu" }).click();
  return issuedIn(dialog);
}

async function expectLogged(page: Page, act: string, { name }: Holder) {
  await page.goto("/audit");
  await page.getByLabel("Việc", { exact: true }).selectOption(act);
  const row = page.getByRole("row", { name: new RegExp(act) }).filter({ hasText: name });
  await expect(row).toHaveCount(1);
}
