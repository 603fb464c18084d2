import type { Page } from "@playwright/test";

/**
 * Waits until the page's script has taken over its forms: what is typed while it does so is put
 * beside what stood there.
 */
export async function awake(page: Page): Promise<Page> {
  await page.waitForFunction(() => {
    const form = document.querySelector("main form");
    return form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps"));
  });
  return page;
}
