import { expect } from "@playwright/test";
import { test } from "./support/test";

const phone = { width: 390, height: 768 };

test("a table wider than a phone shows at its edges that there is more, and is moved by the keyboard", async ({
  signedInAs,
}) => {
  const page = await signedInAs("administrator");
  await page.setViewportSize(phone);
  await page.goto("/users");
  const table = page.getByRole("region", { name: /^Tài khoản/ });
  const [before, after] = [
    page.locator('[data-edge="before"]'),
    page.locator('[data-edge="after"]'),
  ];
  await expect(after).toBeVisible();
  await expect(before).toHaveCount(0);

  await table.focus();
  await expect(table).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(before).toBeVisible();
  const last = page.getByRole("columnheader", { name: "Tình trạng" });
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(after).toHaveCount(0, { timeout: 200 });
  }).toPass();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(before).toBeVisible();
});

test("a table that has room has no edges, and is no stop of the keyboard", async ({
  signedInAs,
}) => {
  const page = await signedInAs("administrator");
  await page.goto("/users");
  await expect(page.getByRole("columnheader", { name: "Tình trạng" })).toBeInViewport();
  await expect(page.locator("[data-edge]")).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Tài khoản/ })).toHaveCount(0);
});
