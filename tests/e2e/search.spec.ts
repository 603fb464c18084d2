import { expect } from "@playwright/test";
import { test } from "./support/test";

test("a link that is followed before a search has begun stays followed", async ({ signedInAs }) => {
  const page = await signedInAs("administrator");
  await page.goto("/officers");
  const officer = page.getByRole("rowheader").first().getByRole("link");
  const name = await officer.innerText();

  await page.getByRole("searchbox").fill("ngoc");
  await officer.click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  // The search would have begun by now.
  await page.waitForTimeout(1_000);

  await expect(page).toHaveURL(/\/officers\/[0-9a-f-]{36}$/);
});
