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
