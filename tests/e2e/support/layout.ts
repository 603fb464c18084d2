import { expect, type Page } from "@playwright/test";

/** Nothing may be wider than the window; what sticks out is named. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const stickingOut = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => {
        const words = element.textContent.trim().slice(0, 40);
        return `${element.tagName} ${element.getAttribute("class") ?? ""}: ${words}`;
      });
  });
  expect(stickingOut, `wider than the window at ${page.url()}`).toEqual([]);
}

/** No table is wider than the window: on a phone its rows stand under each other. */
export async function expectTablesFit(page: Page): Promise<void> {
  await expect(page.getByRole("table").first()).toBeVisible();
  const wider = await page
    .getByRole("table")
    .evaluateAll((tables) =>
      tables
        .filter(({ scrollWidth }) => scrollWidth > document.documentElement.clientWidth)
        .map((table) => table.querySelector("caption")?.textContent ?? "a table"),
    );
  expect(wider, `wider than the window at ${page.url()}`).toEqual([]);
}

/** Nothing that is pressed is lower than a finger needs; what is, is named. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const low = await page
    .locator("button:visible, summary:visible, select:visible, .btn:visible")
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ element, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44)
        .map(({ element, height }) => `${height}: ${element.textContent.trim().slice(0, 40)}`),
    );
  expect(low, `lower than a finger needs at ${page.url()}`).toEqual([]);
}
