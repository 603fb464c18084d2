import { expect } from "@playwright/test";
import { expectTablesFit } from "./support/layout";
import { test } from "./support/test";

test("who has the longest menu finds language and help in words, beside a menu of one row", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/sittings");
  const head = page.getByRole("banner");
  await expect(head.getByRole("link", { name: "Trợ giúp", exact: true })).toHaveText("Trợ giúp");
  await expect(head.getByRole("link", { name: "Trợ giúp", exact: true })).toBeInViewport();
  const entries = head.getByRole("navigation").getByRole("link");
  const tops = await entries.evaluateAll((links) =>
    links.map((link) => Math.round(link.getBoundingClientRect().top)),
  );
  expect(new Set(tops).size).toBe(1);
  await expect(head.getByRole("button", { name: "English", exact: true })).toBeInViewport();
});

test("what is printed bears the body and the time once, whether or not the page has a head of its own", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.emulateMedia({ media: "print" });
  await page.goto("/sittings?state=settled");
  const printed = page.getByText(/^In lúc \d\d:\d\d/).filter({ visible: true });
  await expect(printed).toHaveCount(1);
  await expect(page.getByRole("banner")).toBeHidden();
  const sitting = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  await page.goto(`${sitting}/results`);
  await expect(printed).toHaveCount(1);
});

test("on a phone the rows of a short list stand under each other instead of scrolling", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.setViewportSize({ width: 390, height: 768 });
  for (const list of ["/sittings", "/tests", "/blueprints", "/contests", "/campaigns"]) {
    await page.goto(list);
    await expectTablesFit(page);
  }
});

test("a page is called by its heading, also when it is come to by a link or is not there", async ({
  signedInAs,
}) => {
  const tab = await signedInAs("inspector");
  const named = async (heading: string) => {
    await expect(tab.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(tab).toHaveTitle(`${heading} · Sát Hạch`);
    // One name: a browser would show the first of two.
    expect(await tab.locator("head title, body > title").count()).toBe(1);
  };
  await tab.goto("/campaigns?q=CNTT");
  await named("Đợt kiểm tra");
  await tab.getByRole("link", { name: /^Đợt kiểm tra ứng dụng CNTT năm/ }).click();
  await tab.waitForURL(/campaigns\/[0-9a-f-]{36}/);
  await named(await tab.getByRole("heading", { level: 1 }).innerText());
  await tab.goBack();
  await named("Đợt kiểm tra");
  await tab.goto("/no-such-page");
  await named(await tab.getByRole("heading", { level: 1 }).innerText());
});
