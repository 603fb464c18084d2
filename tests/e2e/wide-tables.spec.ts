import { expect } from "@playwright/test";
import { expectTablesFit } from "./support/layout";
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

test("on a phone the steps, the figures and the registers of a campaign stand under each other", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("team_leader");
  await leader.goto("/campaigns");
  const named = leader.getByRole("link", { name: "Đợt kiểm tra ứng dụng CNTT năm 2026" });
  const campaign = await named.getAttribute("href");
  await leader.setViewportSize(phone);
  for (const part of ["", "/plan", "/sample", "/sample/1", "/results"]) {
    await leader.goto(`${campaign}${part}`);
    await expectTablesFit(leader);
  }
  await leader.getByRole("rowheader").getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: "Từng công chức" })).toBeVisible();
  await expectTablesFit(leader);

  const clerk = await signedInAs("administrator");
  await clerk.setViewportSize(phone);
  for (const list of ["/units", "/officers", "/criteria", "/paper-templates"]) {
    await clerk.goto(list);
    await expectTablesFit(clerk);
  }
  const reader = await signedInAs("leader");
  await reader.setViewportSize(phone);
  for (const view of ["/overview", "/overview/use"]) {
    await reader.goto(view);
    await expectTablesFit(reader);
  }
});
