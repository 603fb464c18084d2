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
