import { expect } from "@playwright/test";
import { anAccount } from "./support/an-account";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

test("a table is written once for whoever takes it as a file, and the page stays as it is", async ({
  signedInAs,
}) => {
  const admin = await signedInAs("administrator");
  await admin.goto("/officers");
  const asked: string[] = [];
  admin.on("request", (request) => {
    if (request.url().includes("/officers/export")) asked.push(request.method());
  });
  const [file] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "Xuất Excel" }).click(),
  ]);

  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(admin.getByRole("status").filter({ hasText: "Đã tải" })).toBeVisible();
  expect(asked).toEqual(["GET"]);
  await expect(admin).toHaveURL(/\/officers$/);
});

test("whoever is signed out by now is told so, and gets no page that calls itself a file", async ({
  page,
  backstage,
}) => {
  await signIn(page, await anAccount(backstage, "administrator", null));
  await page.goto("/officers");
  await page.context().clearCookies();
  const saved: unknown[] = [];
  page.on("download", (file) => saved.push(file));
  await page.getByRole("link", { name: "Xuất Excel" }).click();

  await expect(page.getByRole("status").filter({ hasText: "Đăng nhập lại" })).toBeVisible();
  expect(saved).toEqual([]);
});
