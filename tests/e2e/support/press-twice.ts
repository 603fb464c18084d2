import type { BrowserContext, Locator, Page } from "@playwright/test";

/**
 * Set to a number of milliseconds, it has every press of a button or a link in every test be followed
 * by a second one at the same place after that time. See decision 0079.
 */
export const pressTwiceName = "E2E_PRESS_TWICE";

/** Presses at a place once more, as the second half of a double press. */
export async function pressAgain(page: Page): Promise<void> {
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

type Clickable = { click: Locator["click"] };

/** Has everything that is pressed in these pages be pressed twice. */
export function pressEverythingTwice(context: BrowserContext, gapMs: number): void {
  context.on("page", (page) => {
    const locators = Object.getPrototypeOf(page.locator("body")) as Clickable;
    if (locators.click.name === "clickTwice") return;
    const { click } = locators;
    locators.click = clickTwice;

    async function clickTwice(this: Locator, options?: Parameters<Locator["click"]>[0]) {
      const isPressed = await this.evaluate((element) => element.closest("button, a") !== null);
      await click.call(this, options);
      if (!isPressed) return;
      await new Promise((resolve) => setTimeout(resolve, gapMs));
      // The press may have closed the page.
      await pressAgain(this.page()).catch(() => {});
    }
  });
}
