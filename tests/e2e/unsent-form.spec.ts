import { expect, type Page } from "@playwright/test";
import { test } from "./support/test";

test("a form keeps what was typed when the session has ended or the network is gone", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  const context = page.context();
  await page.goto("/campaigns/new");
  const name = page.getByLabel("Tên đợt", { exact: true });
  await name.fill("Đợt kiểm tra gõ dở");

  const session = await context.cookies();
  await context.clearCookies();
  await send(page);
  await expect(page.getByText("Chưa gửi được vì phiên làm việc đã hết.")).toBeVisible();
  await expect(name).toHaveValue("Đợt kiểm tra gõ dở");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "đăng nhập lại ở thẻ mới" }).click();
  await expect((await opened).getByLabel("Tên đăng nhập")).toBeVisible();

  // As signing in on that page does.
  await context.addCookies(session);
  await context.setOffline(true);
  await send(page);
  await expect(page.getByText("Chưa gửi được vì không kết nối được với máy chủ.")).toBeVisible();
  await expect(name).toHaveValue("Đợt kiểm tra gõ dở");

  await context.setOffline(false);
  await send(page);
  await expect(page.getByText("Còn ô chưa đúng")).toBeVisible();
  await expect(name).toHaveValue("Đợt kiểm tra gõ dở");
});

const send = (page: Page) => page.getByRole("button", { name: "Lập đợt kiểm tra" }).click();
